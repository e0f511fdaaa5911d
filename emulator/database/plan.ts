import type { Collection, Index, Range } from '../store/store'
import { indexValue } from './index-entries'
import type { Document, Value } from './values'
import { isDocument } from './values'

/** How to come by every document that might match; the filter still decides. */
export type Plan =
  | { by: 'id'; ids: readonly string[] }
  | { by: 'index'; index: Index; ranges: readonly Range[] }
  | { by: 'scan' }

/** More combinations than this are not worth looking up one by one. */
const MAX_RANGES = 1000

/** Uses `_id` or the index with the longest run of leading fields that the query pins to values. */
export function plan(collection: Collection, query: Document): Plan {
  const pinned = pinnedValues(query)
  const ids = pinned.get('_id')
  if (ids) return { by: 'id', ids: ids.map(indexValue) }
  let best: { index: Index; length: number } | undefined
  for (const index of collection.indexes) {
    const free = index.fields.findIndex(({ path }) => !pinned.has(path))
    const length = free === -1 ? index.fields.length : free
    if (length > (best?.length ?? 0)) best = { index, length }
  }
  if (!best) return { by: 'scan' }
  const wanted = best.index.fields.slice(0, best.length).map(({ path }) => pinned.get(path)!)
  const combinations = wanted.reduce((product, values) => product * values.length, 1)
  if (combinations > MAX_RANGES) return { by: 'scan' }
  return {
    by: 'index',
    index: best.index,
    ranges: rangesOf(wanted, best.length === best.index.fields.length),
  }
}

/** The fields every match must hold one of the given scalars in. */
function pinnedValues(query: Document): Map<string, readonly Value[]> {
  const pinned = new Map<string, readonly Value[]>()
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const clause of condition.filter(isDocument)) {
        for (const [path, values] of pinnedValues(clause)) pinned.set(path, values)
      }
    }
    const values = wantedScalars(condition)
    if (!name.startsWith('$') && values) pinned.set(name, values)
  }
  return pinned
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

/** Entries are JSON lists: `[a,b]` ends before `[a,b^`, and all that begin with `[a,` end before `[a-`. */
function rangesOf(wanted: readonly (readonly Value[])[], whole: boolean): Range[] {
  const starts = wanted.reduce<string[][]>(
    (made, values) =>
      made.flatMap((start) => [...new Set(values.map(indexValue))].map((value) => [...start, value])),
    [[]],
  )
  const [close, after] = whole ? [']', '^'] : [',', '-']
  return starts.map((start) => ({ low: `[${start.join(',')}${close}`, high: `[${start.join(',')}${after}` }))
}
