import Ajv, { type ErrorObject } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'
import type { BranchYear } from '#types/records'
import type { LocalStandard } from '#types/unit-rules'
import { isDay } from '#domain/unit/problem'

type Files = { BranchYear: BranchYear; LocalStandard: LocalStandard }

/** A file of the project's own, from whichever directory it is run. */
const own = (path: string): string => join(__dirname, '..', path)

/** The files a unit may write by hand, each with the type it is made from and the schema that documents it. */
export const schemas = {
  BranchYear: { path: own('types/records.ts'), file: own('examples/branch-year.schema.json') },
  LocalStandard: { path: own('types/unit-rules.ts'), file: own('examples/local-standard.schema.json') },
} as const satisfies Record<keyof Files, { path: string; file: string }>

/** The schema of a file, made from the types themselves. */
export const makeSchema = (type: keyof Files): object =>
  createGenerator({
    path: schemas[type].path,
    tsconfig: own('tsconfig.json'),
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
    const unreal = daysThatAreNone(content).map(([path, day]) =>
      sayAt(path, ownerOf(path, content), `is no day of any calendar: ${day}`),
    )
    if (unreal.length === 0) return content as Files[T]
    throw refusal(`${file} is no ${type}`, unreal)
  }
  throw refusal(
    `${file} is no ${type}`,
    (check.errors ?? []).map((error) => sayError(error, content)),
  )
}

/** All that is wrong with a file, each once, in one message. */
export const refusal = (title: string, wrong: readonly string[]): Error =>
  new Error([`${title}:`, ...new Set(wrong)].join('\n  '))

/** One thing that is wrong: where, whose it is, and what to mend. */
export const sayAt = (path: string, owner: string | undefined, says: string): string =>
  `${path}${owner ? ` (${owner})` : ''} ${says}`

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`)
  }
}

function sayError({ instancePath, message, params }: ErrorObject, content: unknown): string {
  const { additionalProperty, allowedValues } = params as {
    additionalProperty?: string
    allowedValues?: unknown[]
  }
  return [
    sayAt(instancePath || '/', ownerOf(instancePath, content), message ?? 'is wrong'),
    ...(additionalProperty === undefined ? [] : [additionalProperty]),
    ...(allowedValues === undefined ? [] : [allowedValues.join(', ')]),
  ].join(': ')
}

/** Days of the right form that no calendar has, such as 2025-02-30, with the way to them. */
function daysThatAreNone(value: unknown, path = ''): [path: string, day: string][] {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !isDay(value) ? [[path, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => daysThatAreNone(inner, `${path}/${key}`))
}

/** The id of the innermost thing on the way to a field: a clause, a record, a standard. */
function ownerOf(path: string, content: unknown): string | undefined {
  let [at, owner]: [unknown, string | undefined] = [content, undefined]
  for (const key of path.split('/').slice(1)) {
    at = (at as Record<string, unknown> | undefined)?.[key]
    const { id, clause, ruling, member } = (at ?? {}) as Record<string, unknown>
    owner = [id, clause, ruling, member].find((name) => typeof name === 'string') ?? owner
  }
  return owner
}
