import type { Collection } from './catalogue'
import type { Sql } from './sql'

/** A stored document: its place in the order of insertion, its _id as JSON, itself as relaxed EJSON. */
export type Row = { readonly seq: number; readonly id: string; readonly body: string }
export type Entry = { readonly index: number; readonly value: string }

/** How many documents a scan holds in memory. */
const PAGE = 500

/** Documents and their index entries; knows nothing of queries. */
export function openDocuments(sql: Sql) {
  function addEntries(seq: number, entries: readonly Entry[]): void {
    for (const { index, value } of entries) {
      sql('INSERT OR IGNORE INTO entries (index_id, value, seq) VALUES (?, ?, ?)').run(index, value, seq)
    }
  }

  return {
    addEntries,

    find: (collection: Collection, id: string): Row | undefined =>
      sql('SELECT seq, id, body FROM documents WHERE collection = ? AND id = ?').get(collection.id, id) as
        Row | undefined,

    /** Every document in the order of insertion, read page by page. */
    *scan(collection: Collection): Generator<Row> {
      const page = sql(
        'SELECT seq, id, body FROM documents WHERE collection = ? AND seq > ? ORDER BY seq LIMIT ?',
      )
      for (let last = 0; ;) {
        const rows = page.all(collection.id, last, PAGE) as Row[]
        yield* rows
        if (rows.length < PAGE) return
        last = rows[rows.length - 1]!.seq
      }
    },

    /** The ids of documents that hold this entry. */
    holders: (entry: Entry): string[] =>
      (
        sql(
          'SELECT d.id FROM entries e JOIN documents d ON d.seq = e.seq WHERE e.index_id = ? AND e.value = ?',
        ).all(entry.index, entry.value) as { id: string }[]
      ).map(({ id }) => id),

    count(collection: Collection): number {
      const row = sql('SELECT count(*) AS total FROM documents WHERE collection = ?').get(collection.id)
      return (row as { total: number }).total
    },

    insert(collection: Collection, id: string, body: string, entries: readonly Entry[]): void {
      const { lastInsertRowid } = sql('INSERT INTO documents (collection, id, body) VALUES (?, ?, ?)').run(
        collection.id,
        id,
        body,
      )
      addEntries(Number(lastInsertRowid), entries)
    },

    replace(seq: number, body: string, entries: readonly Entry[]): void {
      sql('UPDATE documents SET body = ? WHERE seq = ?').run(body, seq)
      sql('DELETE FROM entries WHERE seq = ?').run(seq)
      addEntries(seq, entries)
    },

    remove(seq: number): void {
      sql('DELETE FROM entries WHERE seq = ?').run(seq)
      sql('DELETE FROM documents WHERE seq = ?').run(seq)
    },
  }
}
