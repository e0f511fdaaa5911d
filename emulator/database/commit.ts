import type { Row } from '../store/store'
import { duplicateKey } from './duplicate-key'
import type { Engine } from './engine'
import { entriesOf } from './index-entries'
import type { Change, Transaction, Version } from './transactions'
import { abort, publish } from './transactions'
import { uniqueEntries } from './unique'
import { decodeDocument } from './values'

/** Makes every write of the transaction visible and durable, or none; either way it is ended. */
export function commit(engine: Engine, transaction: Transaction): void {
  try {
    const changes = engine.store.atomically(() =>
      [...transaction.writes.values()].map((version) => apply(engine, version)),
    )
    abort(engine, transaction)
    publish(engine, changes)
  } catch (error) {
    abort(engine, transaction)
    throw error
  }
}

function apply(engine: Engine, version: Version): Change {
  const { collection, id, body } = version
  const before = engine.store.find(collection, id)
  if (body !== undefined) put(engine, version, body, before)
  else if (before) engine.store.remove(before.seq)
  return { collection, id, before }
}

/** The entries are made anew: an index may have been added since the write was checked. */
function put({ store }: Engine, { collection, id }: Version, body: string, before: Row | undefined): void {
  const current = store.collection(collection.name) ?? collection
  const entries = entriesOf(current, decodeDocument(body))
  for (const [index, entry] of uniqueEntries(current, entries)) {
    if (store.holders(entry).some((holder) => holder !== id)) {
      duplicateKey('Update', current, index.name, entry.value)
    }
  }
  if (before) store.replace(before.seq, body, entries)
  else store.insert(current, id, body, entries)
}
