import { describeDuplicate } from '../database/duplicate-key'
import type { Engine } from '../database/engine'
import { requireCollection } from '../database/engine'
import { indexValues } from '../database/index-entries'
import { decodeDocument } from '../database/values'
import { MAX_INDEX_FIELDS, MAX_INDEXES } from '../limits'
import type { Collection } from '../store/store'
import { CloudApiError } from './answers'
import type { WantedIndex } from './read-indexes'

/** Makes the indexes that are not there yet, all or none; one that contradicts another is refused. */
export function makeIndexes(engine: Engine, name: string, wanted: readonly WantedIndex[]): void {
  for (const index of wanted) {
    const collection = requireCollection(engine, name)
    if (exists(collection, index)) continue
    if (index.fields.length > MAX_INDEX_FIELDS) {
      throw new CloudApiError('LimitExceeded', `${index.name} has more than ${MAX_INDEX_FIELDS} fields`)
    }
    if (collection.indexes.length >= MAX_INDEXES) {
      throw new CloudApiError('LimitExceeded', `${name} has ${MAX_INDEXES} indexes already`)
    }
    engine.store.atomically(() => {
      fill(engine, collection, index)
    })
  }
}

export function dropIndex(engine: Engine, name: string, indexName: string): void {
  const collection = requireCollection(engine, name)
  const index = collection.indexes.find((one) => one.name === indexName)
  if (!index) throw new CloudApiError('ResourceNotFound', `${name} has no index ${indexName}`)
  engine.store.atomically(() => {
    engine.store.dropIndex(collection, index)
  })
}

function exists({ indexes }: Collection, wanted: WantedIndex): boolean {
  const keys = JSON.stringify(wanted.fields)
  const same = indexes.find((index) => index.name === wanted.name || JSON.stringify(index.fields) === keys)
  if (!same) return false
  const identical =
    same.name === wanted.name && same.unique === wanted.unique && JSON.stringify(same.fields) === keys
  if (identical) return true
  throw new CloudApiError(
    'FailedOperation',
    `Index ${wanted.name} contradicts ${same.name}, which exists: same name or same keys, but not the same index.`,
  )
}

function fill({ store }: Engine, collection: Collection, wanted: WantedIndex): void {
  store.addIndex(collection, wanted, ({ id: index, unique }) => {
    for (const row of store.scan(collection)) {
      const entries = indexValues(wanted, decodeDocument(row.body)).map((value) => ({ index, value }))
      const taken = unique ? entries.find((entry) => store.holders(entry).length > 0) : undefined
      if (taken) {
        throw new CloudApiError('FailedOperation', describeDuplicate(collection, wanted, taken.value))
      }
      store.addEntries(row.seq, entries)
    }
  })
}
