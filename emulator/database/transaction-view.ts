import type { Collection, Entry } from '../store/store'
import { candidates, pendingHolder, uniqueEntries } from './committed-view'
import { duplicateKey } from './duplicate-key'
import type { Engine } from './engine'
import { entriesOf } from './index-entries'
import type { Plan } from './plan'
import type { Transaction, Version } from './transactions'
import { documentKey, refuseConflict } from './transactions'
import type { Document } from './values'
import { encode } from './values'
import type { Seen, View } from './view'

/** The snapshot with the transaction's own writes; a write that would meet another's is refused at once. */
export function transactionView(engine: Engine, collection: Collection, transaction: Transaction): View {
  const { store } = engine

  /** What differs from the committed state: the past of what others changed, then what this one wrote. */
  function overlay(): Map<string, Version> {
    return new Map([...transaction.before, ...transaction.writes])
  }

  function see(id: string): Seen | undefined {
    const key = documentKey(collection, id)
    const version = transaction.writes.get(key) ?? transaction.before.get(key)
    return version ? present(version) : store.find(collection, id)
  }

  function* look(plan: Plan): Generator<Seen> {
    const differing = overlay()
    const seen: Seen[] = []
    for (const row of candidates(engine, collection, plan)) {
      if (!differing.has(documentKey(collection, row.id))) seen.push(row)
    }
    for (const version of differing.values()) {
      if (version.collection.id !== collection.id) continue
      if (plan.by === 'id' && !plan.ids.includes(version.id)) continue
      const own = present(version)
      if (own) seen.push(own)
    }
    yield* seen.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity) || 0)
  }

  function claim(id: string): void {
    const key = documentKey(collection, id)
    if (transaction.before.has(key)) refuseConflict()
    for (const other of others(engine, transaction)) if (other.writes.has(key)) refuseConflict()
  }

  function checkUnique(operation: 'Insert' | 'Update', id: string, entries: readonly Entry[]): void {
    for (const [index, entry] of uniqueEntries(collection, entries)) {
      for (const other of others(engine, transaction)) {
        if (pendingHolder(other.writes.values(), entry, id)) refuseConflict()
      }
      const rival = store
        .holders(entry)
        .find((holder) => holder !== id && !transaction.writes.has(documentKey(collection, holder)))
      if (rival !== undefined && transaction.before.has(documentKey(collection, rival))) refuseConflict()
      if (rival !== undefined || pendingHolder(transaction.writes.values(), entry, id)) {
        duplicateKey(operation, collection, index.name, entry.value)
      }
    }
  }

  function keep(operation: 'Insert' | 'Update', seen: Omit<Seen, 'body'>, document: Document): void {
    claim(seen.id)
    const entries = entriesOf(collection, document)
    checkUnique(operation, seen.id, entries)
    const version = { collection, id: seen.id, seq: seen.seq, body: encode(document), entries }
    transaction.writes.set(documentKey(collection, seen.id), version)
  }

  return {
    collection,
    find: see,
    candidates: look,
    count: () => [...look({ by: 'scan' })].length,
    insert(id, document) {
      claim(id)
      if (see(id)) duplicateKey('Insert', collection, '_id_', `{ _id: ${id} }`)
      keep('Insert', { id }, document)
    },
    replace(seen, document) {
      keep('Update', seen, document)
    },
    remove(seen) {
      claim(seen.id)
      transaction.writes.set(documentKey(collection, seen.id), { collection, id: seen.id, seq: seen.seq })
    },
  }
}

function present({ id, seq, body }: Version): Seen | undefined {
  return body === undefined ? undefined : { id, seq, body }
}

function others(engine: Engine, transaction: Transaction): Transaction[] {
  return [...engine.open.values()].filter((other) => other !== transaction)
}
