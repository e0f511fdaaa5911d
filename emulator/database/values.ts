import { MAX_LEVELS } from '../limits'
import { refuseRequest } from '../refusal'
import { compilePattern } from './pattern'

/** What a document is made of, once the wire's EJSON is read. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Document
export type Document = { [field: string]: Value }

/** Reads canonical or relaxed EJSON; every `$tcb_server_date` becomes `now` plus its offset. */
export function decode(text: string, now = 0): Value {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuseRequest(`not EJSON: ${text.slice(0, 80)}`)
  }
  return revive(json, now, 1)
}

/** Like {@link decode}, where only an object will do. */
export function decodeDocument(text: string, now = 0): Document {
  const value = decode(text, now)
  return isDocument(value) ? value : refuseRequest(`expected an object: ${text.slice(0, 80)}`)
}

/** Writes relaxed EJSON that `decode` and the SDK read back as the same value. */
export function encode(value: Value): string {
  return JSON.stringify(flatten(value))
}

export function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp)
  )
}

function revive(json: unknown, now: number, level: number): Value {
  if (typeof json !== 'object' || json === null) return json as Value
  if (level > MAX_LEVELS) refuseRequest(`nested deeper than ${MAX_LEVELS} levels`)
  if (Array.isArray(json)) return json.map((item) => revive(item, now, level + 1))
  return reviveObject(json as Record<string, unknown>, now, level)
}

function reviveObject(object: Record<string, unknown>, now: number, level: number): Value {
  const keys = Object.keys(object)
  const key = keys[0]
  if (keys.length === 1 && key?.startsWith('$')) {
    const reader = readers[key]
    if (reader) return reader(object[key], now)
  }
  // In place, for every scan goes through here: a copy would take twice as long.
  for (const name of keys) {
    const value = object[name]
    if (typeof value === 'object' && value !== null) assign(object, name, revive(value, now, level + 1))
  }
  return object as Document
}

/** A field may be called __proto__. */
function assign(object: Record<string, unknown>, name: string, value: Value): void {
  if (name !== '__proto__') object[name] = value
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

type Reader = (inner: unknown, now: number) => Value

const readers: Record<string, Reader> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: readDate,
  // The real service gives ObjectIds back as plain hex strings, in documents and in ids.
  $oid: String,
  $regularExpression: readPattern,
  $tcb_server_date: (inner, now) => new Date(now + Number(revive((inner as Document).offset, now, 1) ?? 0)),
  $numberDecimal: refuseType('$numberDecimal'),
  $binary: refuseType('$binary'),
  $timestamp: refuseType('$timestamp'),
  $minKey: refuseType('$minKey'),
  $maxKey: refuseType('$maxKey'),
}

function readDate(inner: unknown): Value {
  const date = new Date(typeof inner === 'string' ? inner : Number(revive(inner, 0, 1)))
  return Number.isNaN(date.getTime()) ? refuseRequest('not a date') : date
}

function readPattern(inner: unknown): Value {
  const { pattern, options = '' } = inner as { pattern: string; options?: string }
  // A pattern that remembers where it stopped (g, y) would answer differently each time.
  return compilePattern(pattern, options.replace(/[gy]/g, ''))
}

function refuseType(name: string): Reader {
  return () =>
    refuseRequest(`The emulator does not know the value type ${name}. Add it to emulator/database/values.ts`)
}

function flatten(value: Value): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map(flatten)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, flatten(inner)]))
}
