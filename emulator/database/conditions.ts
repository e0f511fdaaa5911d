import type { Range } from '../store/store'
import { toPattern } from './filter'
import { indexValue } from './index-entries'
import type { Document, Value } from './values'
import { isDocument } from './values'

/** What a query asks of its fields, in so far as an index can tell. */
export type Conditions = {
  /** The fields every match must hold one of the given scalars in, as an index entry has them. */
  readonly pinned: ReadonlyMap<string, readonly string[]>
  /** The fields every match must hold texts in whose JSON lies in these ranges, one for each. */
  readonly bounded: ReadonlyMap<string, readonly Range[]>
}

/** Where the JSON of every text begins, and where it has ended. */
export const TEXTS: Range = { low: '"', high: '#' }

export function readConditions(query: Document): Conditions {
  const pinned = new Map<string, readonly string[]>()
  const bounded = new Map<string, readonly Range[]>()
  for (const [path, condition] of flatten(query)) {
    const values = wantedScalars(condition)
    if (values) pinned.set(path, [...new Set(values.map(indexValue))])
    const ranges = [...(bounded.get(path) ?? []), ...rangesOf(condition)]
    if (ranges.length > 0) bounded.set(path, ranges)
  }
  return { pinned, bounded }
}

/** What must be true of fields, whichever `$and` says it. */
function flatten(query: Document): [string, Value][] {
  return Object.entries(query).flatMap(([name, condition]): [string, Value][] => {
    if (!name.startsWith('$')) return [[name, condition]]
    return name === '$and' && Array.isArray(condition) ? condition.filter(isDocument).flatMap(flatten) : []
  })
}

function wantedScalars(condition: Value): readonly Value[] | undefined {
  if (isScalar(condition)) return [condition]
  if (!isDocument(condition)) return undefined
  if (condition.$eq !== undefined && isScalar(condition.$eq)) return [condition.$eq]
  const list = condition.$in
  return Array.isArray(list) && list.every(isScalar) ? list : undefined
}

/** Null is left out: it also matches what is not there. */
function isScalar(value: Value): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
}

/** What is no text is left out: as JSON, numbers and dates do not stand in their order. */
function rangesOf(condition: Value): Range[] {
  if (condition instanceof RegExp) return beginning(condition)
  if (!isDocument(condition)) return []
  const { $gt, $gte, $lt, $lte, $regex, $options } = condition
  return [
    ...[$gt, $gte].filter(isPlainText).map((least) => ({ ...TEXTS, low: `"${least}` })),
    ...[$lt, $lte].filter(isPlainText).map((most) => ({ ...TEXTS, high: endOf(most) })),
    ...($regex === undefined ? [] : beginning(toPattern($regex, $options))),
  ]
}

/** A text that JSON writes as it is. */
function isPlainText(value: Value | undefined): value is string {
  return typeof value === 'string' && JSON.stringify(value) === `"${value}"`
}

/** Past the JSON of every text up to this one. What comes before a quotation mark sorts before the end of a text: it is cut off. */
function endOf(most: string): string {
  return `"${most.replace(/[ !].*$/s, '')}#`
}

/** What a pattern such as `^ab` begins with; only letters and digits, which stand for themselves and have a successor. */
function beginning({ source, flags }: RegExp): Range[] {
  if (/[im]/.test(flags) || source.includes('|')) return []
  const [, letters = ''] = /^\^([\p{L}\p{N}]+)(?![\p{L}\p{N}*?{])/u.exec(source) ?? []
  const last = [...letters].at(-1)
  if (last === undefined) return []
  const next = String.fromCodePoint(last.codePointAt(0)! + 1)
  return [{ low: `"${letters}`, high: `"${letters.slice(0, -last.length)}${next}` }]
}
