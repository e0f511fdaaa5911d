import Ajv, { type ErrorObject } from 'ajv'
import { readFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'
import type { BranchYear } from '#types/records'
import type { LocalStandard } from '#types/unit-rules'
import { isDay } from '#domain/unit/problem'

type Files = { BranchYear: BranchYear; LocalStandard: LocalStandard }

/** The files a unit may write by hand, each with the type it is made from and the schema that documents it. */
export const schemas = {
  BranchYear: { path: 'types/records.ts', file: 'examples/branch-year.schema.json' },
  LocalStandard: { path: 'types/unit-rules.ts', file: 'examples/local-standard.schema.json' },
} as const satisfies Record<keyof Files, { path: string; file: string }>

/** The schema of a file, made from the types themselves. */
export const makeSchema = (type: keyof Files): object =>
  createGenerator({
    path: schemas[type].path,
    tsconfig: 'tsconfig.json',
    type,
    additionalProperties: false,
    discriminatorType: 'open-api',
    skipTypeCheck: true,
  }).createSchema(type)

/** Reads a file of that type; throws with the path of every field that is wrong, and the id of what it belongs to. */
export function readAs<T extends keyof Files>(type: T, file: string): Files[T] {
  const content = parse(file, readFileSync(file, 'utf8'))
  const check = new Ajv({ allErrors: true, allowUnionTypes: true, discriminator: true }).compile(
    JSON.parse(readFileSync(schemas[type].file, 'utf8')) as object,
  )
  if (check(content)) {
    const unreal = daysThatAreNone(content)
    if (unreal.length === 0) return content as Files[T]
    throw new Error([`${file} is no ${type}:`, ...unreal].join('\n  '))
  }
  const problems = (check.errors ?? []).map((error) => sayProblem(error, content))
  throw new Error([`${file} is no ${type}:`, ...new Set(problems)].join('\n  '))
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`)
  }
}

function sayProblem({ instancePath, message, params }: ErrorObject, content: unknown): string {
  const { additionalProperty, allowedValues } = params as {
    additionalProperty?: string
    allowedValues?: unknown[]
  }
  const owner = ownerOf(instancePath, content)
  return [
    `${instancePath || '/'}${owner ? ` (${owner})` : ''} ${message ?? 'is wrong'}`,
    ...(additionalProperty === undefined ? [] : [additionalProperty]),
    ...(allowedValues === undefined ? [] : [allowedValues.join(', ')]),
  ].join(': ')
}

/** Days of the right form that no calendar has, such as 2025-02-30, with the way to them. */
function daysThatAreNone(value: unknown, path = ''): string[] {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !isDay(value) ? [`${path} is no day: ${value}`] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => daysThatAreNone(inner, `${path}/${key}`))
}

/** The id of the innermost thing on the way to a field: a clause, a record, a standard. */
function ownerOf(path: string, content: unknown): string | undefined {
  let [at, owner]: [unknown, string | undefined] = [content, undefined]
  for (const key of path.split('/').slice(1)) {
    at = (at as Record<string, unknown> | undefined)?.[key]
    const { id, clause } = (at ?? {}) as { id?: unknown; clause?: unknown }
    if (typeof id === 'string') owner = id
    else if (typeof clause === 'string') owner = clause
  }
  return owner
}
