import Ajv, { type ErrorObject } from 'ajv'
import { readFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'
import type { BranchYear } from '#types/records'

export const schemaFile = 'examples/branch-year.schema.json'

/** The schema of a branch-year file, made from the types themselves. */
export function makeSchema(): object {
  return createGenerator({
    path: 'types/records.ts',
    tsconfig: 'tsconfig.json',
    type: 'BranchYear',
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema('BranchYear')
}

/** Reads a branch-year file; throws with the path of every field that is wrong. */
export function readBranchYear(file: string): BranchYear {
  const text = readFileSync(file, 'utf8')
  const content = parse(file, text)
  const check = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  )
  if (check(content)) return content as BranchYear
  throw new Error([`${file} is not a branch-year:`, ...(check.errors ?? []).map(sayProblem)].join('\n  '))
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`)
  }
}

const sayProblem = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message ?? 'is wrong'}${'additionalProperty' in params ? `: ${String(params['additionalProperty'])}` : ''}`
