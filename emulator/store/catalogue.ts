import type { Sql } from './sql'

export type IndexField = { readonly path: string; readonly direction: 1 | -1 }
export type Index = {
  readonly id: number
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly unique: boolean
}
export type Collection = { readonly id: number; readonly name: string; readonly indexes: readonly Index[] }

/** Which collections and indexes there are; read once, kept in memory. */
export function openCatalogue(sql: Sql) {
  const collections = readCollections(sql)
  return {
    collections: (): readonly Collection[] => [...collections.values()],
    collection: (name: string): Collection | undefined => collections.get(name),

    addCollection(name: string): void {
      const id = Number(sql('INSERT INTO collections (name) VALUES (?)').run(name).lastInsertRowid)
      collections.set(name, { id, name, indexes: [] })
    },

    /** Adds an index and has `fill` make its entries; call it inside `atomically`, as its last step. */
    addIndex(collection: Collection, index: Omit<Index, 'id'>, fill: (index: Index) => void): void {
      const { lastInsertRowid } = sql(
        'INSERT INTO indexes (collection, name, keys, is_unique) VALUES (?, ?, ?, ?)',
      ).run(collection.id, index.name, JSON.stringify(index.fields), index.unique ? 1 : 0)
      const added = { ...index, id: Number(lastInsertRowid) }
      fill(added)
      collections.set(collection.name, { ...collection, indexes: [...collection.indexes, added] })
    },

    dropIndex(collection: Collection, index: Index): void {
      sql('DELETE FROM entries WHERE index_id = ?').run(index.id)
      sql('DELETE FROM indexes WHERE id = ?').run(index.id)
      const indexes = collection.indexes.filter(({ id }) => id !== index.id)
      collections.set(collection.name, { ...collection, indexes })
    },
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
