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
    const changes = engine.store.atomically(() => apply(engine, [...transaction.writes.values()]))
    abort(engine, transaction)
    publish(engine, changes)
  } catch (error) {
    abort(engine, transaction)
    throw error
  }
}

/** A key may pass from one of these documents to another: all let go of theirs before any takes one. */
function apply(engine: Engine, versions: readonly Version[]): Change[] {
  const { store } = engine
  const changes = versions.map(({ collection, id }) => ({
    collection,
    id,
    before: store.find(collection, id),
  }))
  for (const { before } of changes) if (before) store.replace(before.seq, before.body, [])
  versions.forEach((version, i) => {
    const before = changes[i]?.before
    if (version.body !== undefined) put(engine, version, version.body, before)
    else if (before) store.remove(before.seq)
  })
  return changes
}

/** The entries are made anew: an index may have been added since the write was checked. */
function put({ store }: Engine, { collection, id }: Version, body: string, before: Row | undefined): void {
  const current = store.collection(collection.name) ?? collection
  const entries = entriesOf(current, decodeDocument(body))
  for (const [index, entry] of uniqueEntries(current, entries)) {
    if (store.holders(entry).some((holder) => holder !== id)) {
      duplicateKey('Update', current, index, entry.value)
    }
  }
  if (before) store.replace(before.seq, body, entries)
  else store.insert(current, id, body, entries)
}
