import type Database from 'libsql'
import type { Collection, Index } from './catalogue'
import type { Row } from './documents'
import type { Sql } from './sql'

/** From `low` up to, not including, `high`. */
export type Range = { readonly low: string; readonly high: string }
export type Direction = 1 | -1

/** How many documents a reading in order holds in memory. */
const PAGE = 100
/** JSON sorts a text with escapes elsewhere than the text itself; a pattern finds itself as well as texts. */
const ODD_ENTRY = `(value GLOB '*\\*' OR value GLOB '*"$regularExpression"*')`
/** A number, or a text that escapes or what comes before a quotation mark keep from sorting as its JSON does. */
const ODD_ID = `(id GLOB '[-0-9]*' OR id GLOB '*[ !\\]*')`

/**
 * Finds documents by ranges of their index entries or ids. What is odd lies outside of that order and is always found.
 * A data file from before there were indexes of what is odd gets them here.
 */
export function openRanges(sql: Sql) {
  sql(`CREATE INDEX IF NOT EXISTS odd_entries ON entries (index_id) WHERE ${ODD_ENTRY}`).run()
  sql(`CREATE INDEX IF NOT EXISTS odd_ids ON documents (collection) WHERE ${ODD_ID}`).run()
  const findOddIds = `SELECT seq FROM documents INDEXED BY odd_ids WHERE collection = ? AND ${ODD_ID}`

  function* inInsertionOrder(found: readonly Place[]): Generator<Row> {
    const places = [...new Set(found.map(({ seq }) => seq))].sort((a, b) => a - b)
    for (const seq of places) {
      yield sql('SELECT seq, id, body FROM documents WHERE seq = ?').get(seq) as Row
    }
  }

  return {
    /** The documents that, for one of the lists, have entries in all of its ranges; in the order of insertion. */
    *lookUp(index: Index, lists: readonly (readonly Range[])[], withOdd: boolean): Generator<Row> {
      const within = 'SELECT seq FROM entries WHERE index_id = ? AND value >= ? AND value < ?'
      const odd = `SELECT seq FROM entries INDEXED BY odd_entries WHERE index_id = ? AND ${ODD_ENTRY}`
      const found = lists.flatMap((ranges) => {
        const values = ranges.flatMap(({ low, high }) => [index.id, low, high])
        return sql(ranges.map(() => within).join(' INTERSECT ')).all(...values) as Place[]
      })
      yield* inInsertionOrder(withOdd ? found.concat(sql(odd).all(index.id) as Place[]) : found)
    },

    /** The documents whose id lies in the range, in the order of insertion. */
    *lookUpIds(collection: Collection, { low, high }: Range): Generator<Row> {
      const within = 'SELECT seq FROM documents WHERE collection = ? AND id >= ? AND id < ?'
      const found = sql(within).all(collection.id, low, high) as Place[]
      yield* inInsertionOrder(found.concat(sql(findOddIds).all(collection.id) as Place[]))
    },

    /** Whether the ids sort as their JSON does, so that what is read in order is in order. */
    isInOrder: (collection: Collection): boolean =>
      sql(`${findOddIds} LIMIT 1`).get(collection.id) === undefined,

    /** The documents whose id lies strictly within the range, in the order of their ids. */
    readIds: (collection: Collection, range: Range, direction: Direction): Generator<Row> =>
      readInOrder(
        sql(
          `SELECT id AS place, seq, id, body FROM documents
           WHERE collection = ? AND id > ? AND id < ? ORDER BY id ${words[direction]} LIMIT ${PAGE}`,
        ),
        collection.id,
        range,
        direction,
      ),

    /** The documents with an entry strictly within the range, in the order of these entries. */
    readEntries: (index: Index, range: Range, direction: Direction): Generator<Row> =>
      readInOrder(
        sql(
          `SELECT e.value AS place, d.seq, d.id, d.body FROM entries e JOIN documents d ON d.seq = e.seq
           WHERE e.index_id = ? AND e.value > ? AND e.value < ? ORDER BY e.value ${words[direction]} LIMIT ${PAGE}`,
        ),
        index.id,
        range,
        direction,
      ),
  }
}

type Place = { readonly seq: number }

const words = { [1]: 'ASC', [-1]: 'DESC' } as const

function* readInOrder(
  page: Database.Statement,
  owner: number,
  { low, high }: Range,
  direction: Direction,
): Generator<Row> {
  for (;;) {
    const rows = page.all(owner, low, high) as (Row & { place: string })[]
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    if (direction === 1) low = last.place
    else high = last.place
  }
}
