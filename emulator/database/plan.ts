import type { Collection, Index, Range } from '../store/store'
import type { Conditions } from './conditions'
import { readConditions, TEXTS } from './conditions'
import { compareText } from './order'
import type { Document } from './values'

/** How to come by every document that might match; the filter still decides. */
export type Plan =
  | { by: 'id'; ids: readonly string[] }
  | { by: 'ids'; range: Range }
  | {
      by: 'index'
      index: Index
      /** A match has, for one of these lists, entries in all of its ranges, or is odd when it is `bounded`. */
      lists: readonly (readonly Range[])[]
      bounded: boolean
      /** The one range that stands in the order of `_id`. */
      byId: Range | undefined
    }
  | { by: 'scan' }

/** More combinations than this are not worth looking up one by one. */
const MAX_LISTS = 1000
/** More ranges of one field than this would hardly narrow it. */
const MAX_RANGES = 2
export const ALL_IDS = TEXTS

type Use = { readonly index: Index; readonly pinned: number; readonly bounded: boolean }

/** Uses `_id`, or the index with the longest run of leading fields that the query pins to values. */
export function plan(collection: Collection, query: Document): Plan {
  const conditions = readConditions(query)
  const ids = conditions.pinned.get('_id')
  if (ids) return { by: 'id', ids }
  const best = bestUse(collection, conditions)
  const range = conditions.bounded.get('_id')
  if (range && !best?.pinned) return { by: 'ids', range: intersect(range) }
  return best ? planUse(best, conditions) : { by: 'scan' }
}

function bestUse({ indexes }: Collection, { pinned, bounded }: Conditions): Use | undefined {
  let best: Use | undefined
  for (const index of indexes) {
    const free = index.fields.findIndex(({ path }) => !pinned.has(path))
    const use = {
      index,
      pinned: free === -1 ? index.fields.length : free,
      bounded: free !== -1 && bounded.has(index.fields[free]!.path),
    }
    if (worth(use) > (best ? worth(best) : 0)) best = use
  }
  return best
}

/** One more pinned field counts for most, then a range on the next one, then having `_id` there to sort by. */
function worth(use: Use): number {
  return use.pinned * 4 + (use.bounded ? 2 : 0) + (use.pinned > 0 && endsWithId(use) ? 1 : 0)
}

function planUse(use: Use, { pinned, bounded }: Conditions): Plan {
  const { index } = use
  const wanted = index.fields.slice(0, use.pinned).map(({ path }) => pinned.get(path)!)
  if (wanted.reduce((product, values) => product * values.length, 1) > MAX_LISTS) return { by: 'scan' }
  const next = index.fields[use.pinned]?.path
  const ranges = next !== undefined && use.bounded ? (bounded.get(next) ?? []) : []
  const lists = combine(wanted).map((values) =>
    use.bounded ? within(values, next === '_id' ? [intersect(ranges)] : ranges) : [whole(values, next)],
  )
  const byId = endsWithId(use) && lists.length === 1 ? lists[0]![0] : undefined
  return { by: 'index', index, lists, bounded: use.bounded, byId }
}

/** Whether `_id` is what the index has left when the pinned fields are taken away. */
function endsWithId({ index, pinned }: Use): boolean {
  return index.fields.length === pinned + 1 && index.fields[pinned]!.path === '_id'
}

/** Each choice of one value for every field. */
function combine(wanted: readonly (readonly string[])[]): string[][] {
  return wanted.reduce<string[][]>(
    (made, values) => made.flatMap((start) => values.map((value) => [...start, value])),
    [[]],
  )
}

/** Entries are JSON lists: `[a,b]` ends before `[a,b^`, and all that begin with `[a,` end before `[a-`. */
function whole(values: readonly string[], next: string | undefined): Range {
  const [close, after] = next === undefined ? [']', '^'] : [',', '-']
  return { low: `[${values.join(',')}${close}`, high: `[${values.join(',')}${after}` }
}

/** The ranges of the field that follows these values; a list may meet each of them with another of its elements. */
function within(values: readonly string[], ranges: readonly Range[]): Range[] {
  const start = `[${values.map((value) => `${value},`).join('')}`
  return ranges.slice(0, MAX_RANGES).map(({ low, high }) => ({ low: start + low, high: start + high }))
}

/** What lies in all of the ranges; for `_id`, which is never a list. */
function intersect(ranges: readonly Range[]): Range {
  return {
    low: ranges.map(({ low }) => low).reduce((a, b) => (compareText(a, b) > 0 ? a : b)),
    high: ranges.map(({ high }) => high).reduce((a, b) => (compareText(a, b) < 0 ? a : b)),
  }
}
