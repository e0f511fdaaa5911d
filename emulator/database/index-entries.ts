import { MAX_INDEX_VALUE_BYTES } from '../limits'
import { refuseRequest } from '../refusal'
import type { Collection, Entry, Index } from '../store/store'
import { equal } from './order'
import { reach } from './paths'
import type { Document, Value } from './values'
import { encode } from './values'

/** A document's entries in every index of its collection. */
export function entriesOf(collection: Collection, document: Document): Entry[] {
  return collection.indexes.flatMap((index) =>
    indexValues(index, document).map((value) => ({ index: index.id, value })),
  )
}

/** A document's values in one index: several when a field holds an array, null where a field is missing. */
export function indexValues(index: Pick<Index, 'fields'>, document: Document): string[] {
  const columns = index.fields.map(({ path }) => columnValues(document, path))
  for (const value of columns.flat()) checkSize(value)
  if (columns.filter((column) => column.length > 1).length > 1) refuseRequest('cannot index parallel arrays')
  const rows = columns.reduce<string[][]>(
    (made, column) => made.flatMap((row) => column.map((value) => [...row, value])),
    [[]],
  )
  return [...new Set(rows.map((row) => `[${row.join(',')}]`))]
}

function checkSize(value: string): void {
  if (Buffer.byteLength(value) <= MAX_INDEX_VALUE_BYTES) return
  const text = value.startsWith('"') ? (JSON.parse(value) as string) : value
  if (Buffer.byteLength(text) > MAX_INDEX_VALUE_BYTES)
    refuseRequest(`key too large to index: more than ${MAX_INDEX_VALUE_BYTES} bytes in an indexed field`)
}

/** One value as it stands in an index entry. */
export function indexValue(value: Value | undefined): string {
  return encode(value ?? null)
}

function columnValues(document: Document, path: string): string[] {
  const reached = reach(document, path).flatMap((value) =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  )
  const found = reached.length > 0 ? reached : [undefined]
  return found.filter((value, i) => found.findIndex((other) => equal(other, value)) === i).map(indexValue)
}
