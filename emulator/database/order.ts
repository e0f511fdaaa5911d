import { refuseRequest } from '../refusal'
import type { Document, Value } from './values'
import { isDocument } from './values'
import { reach } from './paths'

/** MongoDB's order over values of any kind: null < numbers < strings < objects < arrays < booleans < dates. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  const kind = rank(a) - rank(b)
  // Null and missing are one.
  if (kind !== 0 || rank(a) === 0) return kind
  if (typeof a === 'string') return compareText(a, b as string)
  if (Array.isArray(a)) return compareLists(a, b as Value[])
  if (a instanceof RegExp) return compareText(String(a), String(b))
  if (isDocument(a)) return compareDocuments(a, b as Document)
  return compareNumbers(Number(a), Number(b))
}

export function equal(a: Value | undefined, b: Value | undefined): boolean {
  return compare(a, b) === 0
}

/** Sorts by several fields; documents that tie keep the order they came in. */
export function sortBy(order: Document): (a: Document, b: Document) => number {
  const fields = Object.entries(order).map(([path, sign]) => {
    if (sign !== 1 && sign !== -1)
      return refuseRequest(`sort order must be 1 (for ascending) or -1 (for descending), at ${path}`)
    return { path, sign }
  })
  return (a, b) => {
    for (const { path, sign } of fields) {
      const difference = compareKeys(sortKey(a, path, sign), sortKey(b, path, sign))
      if (difference !== 0) return difference * sign
    }
    return 0
  }
}

/** An array sorts by its smallest element when ascending and by its greatest when descending. */
function sortKey(document: Document, path: string, sign: number): Value | undefined {
  const found = reach(document, path).flatMap((value) =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  )
  if (found.length < 2) return found[0]
  return found.reduce((best, value) => (compareKeys(value, best) * sign < 0 ? value : best))
}

/** An empty array comes before everything else, null included. */
function compareKeys(a: Value | undefined, b: Value | undefined): number {
  return Number(isEmptyList(b)) - Number(isEmptyList(a)) || compare(a, b)
}

function isEmptyList(value: Value | undefined): boolean {
  return Array.isArray(value) && value.length === 0
}

/** The place of a value's type among the types. */
export function rank(value: Value | undefined): number {
  if (value === undefined || value === null) return 0
  if (typeof value === 'number') return 1
  if (typeof value === 'string') return 2
  if (typeof value === 'boolean') return 5
  if (value instanceof Date) return 6
  if (value instanceof RegExp) return 7
  return Array.isArray(value) ? 4 : 3
}

/** By code point, as the real service: JavaScript's own order puts 𠮷 before ｱ. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue
    return codePoint(a, i) - codePoint(b, i)
  }
  return a.length - b.length
}

/** The code point that covers position `i`, also when `i` is its second half. */
function codePoint(text: string, i: number): number {
  const unit = text.charCodeAt(i)
  return unit >= 0xdc00 && unit <= 0xdfff && i > 0 ? text.codePointAt(i - 1)! : text.codePointAt(i)!
}

/** NaN sorts below every other number. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : a > b ? 1 : 0
}

function compareLists(a: Value[], b: Value[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compare(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareDocuments(a: Document, b: Document): number {
  const left = Object.entries(a)
  const right = Object.entries(b)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i]!
    const [nameB, valueB] = right[i]!
    const difference = rank(valueA) - rank(valueB) || compareText(nameA, nameB) || compare(valueA, valueB)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
