import type { Collection, Direction, Entry, Row } from '../store/store'
import { duplicateId, duplicateKey } from './duplicate-key'
import type { Engine } from './engine'
import { entriesOf } from './index-entries'
import type { Plan } from './plan'
import { ALL_IDS } from './plan'
import type { Change } from './transactions'
import { documentKey, dropExpired, Held } from './transactions'
import { pendingHolder, uniqueEntries } from './unique'
import type { Document } from './values'
import { encode } from './values'
import type { Seen, View } from './view'

/** What is committed; adds to `changes` what each document was before it was written. */
export function committedView(engine: Engine, collection: Collection, changes: Change[]): View {
  const { store } = engine
  dropExpired(engine)

  /** Throws Held while some transaction has written this document. */
  function claim(id: string): void {
    const key = documentKey(collection, id)
    for (const transaction of engine.open.values()) {
      if (transaction.writes.has(key)) throw new Held(transaction)
    }
  }

  function checkUnique(operation: 'Insert' | 'Update', id: string, entries: readonly Entry[]): void {
    for (const [index, entry] of uniqueEntries(collection, entries)) {
      for (const transaction of engine.open.values()) {
        if (pendingHolder(transaction.writes.values(), entry, id)) throw new Held(transaction)
      }
      if (store.holders(entry).some((holder) => holder !== id)) {
        duplicateKey(operation, collection, index, entry.value)
      }
    }
  }

  return {
    collection,
    find: (id) => store.find(collection, id),
    candidates: (plan) => candidates(engine, collection, plan),
    candidatesById: (plan, direction) => candidatesById(engine, collection, plan, direction),
    count: () => store.count(collection),
    insert(id, document) {
      claim(id)
      if (store.find(collection, id)) duplicateId(collection, id)
      const entries = entriesOf(collection, document)
      checkUnique('Insert', id, entries)
      store.insert(collection, id, encode(document), entries)
      changes.push({ collection, id, before: undefined })
    },
    replace(seen: Seen, document: Document) {
      claim(seen.id)
      const entries = entriesOf(collection, document)
      checkUnique('Update', seen.id, entries)
      store.replace(seen.seq!, encode(document), entries)
      changes.push({ collection, id: seen.id, before: seen as Row })
    },
    remove(seen: Seen) {
      claim(seen.id)
      store.remove(seen.seq!)
      changes.push({ collection, id: seen.id, before: seen as Row })
    },
  }
}

/** The committed documents a plan leads to, in the order of insertion. */
export function* candidates({ store }: Engine, collection: Collection, plan: Plan): Generator<Row> {
  if (plan.by === 'scan') yield* store.scan(collection)
  else if (plan.by === 'index') yield* store.lookUp(plan.index, plan.lists, plan.bounded)
  else if (plan.by === 'ids') yield* store.lookUpIds(collection, plan.range)
  else {
    const rows = [...new Set(plan.ids)]
      .map((id) => store.find(collection, id))
      .filter((row) => row !== undefined)
    yield* rows.sort((a, b) => a.seq - b.seq)
  }
}

/** The same in the order of `_id`, when ids or index entries stand in that order. */
export function candidatesById(
  { store }: Engine,
  collection: Collection,
  plan: Plan,
  direction: Direction,
): Iterable<Row> | undefined {
  if (!store.isInOrder(collection)) return undefined
  if (plan.by === 'scan') return store.readIds(collection, ALL_IDS, direction)
  if (plan.by === 'ids') return store.readIds(collection, plan.range, direction)
  if (plan.by === 'index' && plan.byId) return store.readEntries(plan.index, plan.byId, direction)
  return undefined
}
