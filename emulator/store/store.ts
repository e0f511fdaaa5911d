import type Database from 'libsql'
import { openFile } from './open'

/** A stored document: its place in the order of insertion, its _id as JSON, itself as relaxed EJSON. */
export type Row = { readonly seq: number; readonly id: string; readonly body: string }
export type IndexField = { readonly path: string; readonly direction: 1 | -1 }
export type Index = {
  readonly id: number
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly unique: boolean
}
export type Collection = { readonly id: number; readonly name: string; readonly indexes: readonly Index[] }
export type Entry = { readonly index: number; readonly value: string }
/** From `low` up to, not including, `high`. */
export type Range = { readonly low: string; readonly high: string }

/** Documents and index entries in one file; knows nothing of queries. */
export type Store = ReturnType<typeof openStore>

const PAGE = 500

/** Opens the store of a data folder; throws UnusableData when it cannot. */
export function openStore(folder: string, reset: boolean) {
  const database = openFile(folder, reset)
  const sql = prepareOnce(database)
  const collections = readCollections(sql)

  function write(seq: number, entries: readonly Entry[]): void {
    for (const { index, value } of entries) {
      sql('INSERT OR IGNORE INTO entries (index_id, value, seq) VALUES (?, ?, ?)').run(index, value, seq)
    }
  }

  return {
    /** Does all of the work or none of it. */
    atomically<Result>(work: () => Result): Result {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },

    collections: (): readonly Collection[] => [...collections.values()],
    collection: (name: string): Collection | undefined => collections.get(name),

    addCollection(name: string): void {
      const id = Number(sql('INSERT INTO collections (name) VALUES (?)').run(name).lastInsertRowid)
      collections.set(name, { id, name, indexes: [] })
    },

    /** Adds an index over nothing yet; the caller adds the entries of the documents there are. */
    addIndex(collection: Collection, index: Omit<Index, 'id'>, fill: (id: number) => void): void {
      const { lastInsertRowid } = sql(
        'INSERT INTO indexes (collection, name, keys, is_unique) VALUES (?, ?, ?, ?)',
      ).run(collection.id, index.name, JSON.stringify(index.fields), index.unique ? 1 : 0)
      const id = Number(lastInsertRowid)
      fill(id)
      collections.set(collection.name, { ...collection, indexes: [...collection.indexes, { ...index, id }] })
    },

    dropIndex(collection: Collection, index: Index): void {
      sql('DELETE FROM entries WHERE index_id = ?').run(index.id)
      sql('DELETE FROM indexes WHERE id = ?').run(index.id)
      const indexes = collection.indexes.filter(({ id }) => id !== index.id)
      collections.set(collection.name, { ...collection, indexes })
    },

    addEntries: write,

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

    /** The documents whose index entry lies in one of the ranges, in the order of insertion. */
    *lookUp(index: Index, ranges: readonly Range[]): Generator<Row> {
      const within = sql('SELECT seq FROM entries WHERE index_id = ? AND value >= ? AND value < ?')
      const found = ranges.flatMap(({ low, high }) => within.all(index.id, low, high) as { seq: number }[])
      const places = [...new Set(found.map(({ seq }) => seq))].sort((a, b) => a - b)
      for (const seq of places) {
        yield sql('SELECT seq, id, body FROM documents WHERE seq = ?').get(seq) as Row
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
      write(Number(lastInsertRowid), entries)
    },

    replace(seq: number, body: string, entries: readonly Entry[]): void {
      sql('UPDATE documents SET body = ? WHERE seq = ?').run(body, seq)
      sql('DELETE FROM entries WHERE seq = ?').run(seq)
      write(seq, entries)
    },

    remove(seq: number): void {
      sql('DELETE FROM entries WHERE seq = ?').run(seq)
      sql('DELETE FROM documents WHERE seq = ?').run(seq)
    },

    close: (): void => {
      database.close()
    },
  }
}

type Sql = (text: string) => Database.Statement

function prepareOnce(database: Database.Database): Sql {
  const prepared = new Map<string, Database.Statement>()
  return (text) => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
}

function readCollections(sql: Sql): Map<string, Collection> {
  const rows = sql('SELECT id, name FROM collections ORDER BY id').all() as { id: number; name: string }[]
  return new Map(rows.map(({ id, name }) => [name, { id, name, indexes: readIndexes(sql, id) }]))
}

function readIndexes(sql: Sql, collection: number): Index[] {
  const rows = sql('SELECT id, name, keys, is_unique FROM indexes WHERE collection = ? ORDER BY id').all(
    collection,
  ) as { id: number; name: string; keys: string; is_unique: number }[]
  return rows.map(({ id, name, keys, is_unique }) => ({
    id,
    name,
    fields: JSON.parse(keys) as IndexField[],
    unique: is_unique === 1,
  }))
}
