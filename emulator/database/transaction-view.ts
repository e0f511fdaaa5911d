import type { Collection, Entry } from '../store/store'
import { candidates, candidatesById } from './committed-view'
import { duplicateId, duplicateKey } from './duplicate-key'
import type { Engine } from './engine'
import { entriesOf } from './index-entries'
import type { Plan } from './plan'
import type { Transaction, Version } from './transactions'
import { documentKey, refuseConflict } from './transactions'
import { pendingHolder, uniqueEntries } from './unique'
import type { Document } from './values'
import { encode } from './values'
import type { Seen, View } from './view'

type Scope = { readonly engine: Engine; readonly collection: Collection; readonly transaction: Transaction }

/** The snapshot with the transaction's own writes; a write that would meet another's is refused at once. */
export function transactionView(engine: Engine, collection: Collection, transaction: Transaction): View {
  const scope: Scope = { engine, collection, transaction }

  function keep(operation: 'Insert' | 'Update', seen: Omit<Seen, 'body'>, document: Document): void {
    claim(scope, seen.id)
    const entries = entriesOf(collection, document)
    checkUnique(scope, operation, seen.id, entries)
    const version = { collection, id: seen.id, seq: seen.seq, body: encode(document), entries }
    transaction.writes.set(documentKey(collection, seen.id), version)
  }

  return {
    collection,
    find: (id) => see(scope, id),
    candidates: (plan) => look(scope, plan),
    candidatesById: (plan, direction) =>
      differs(scope) ? undefined : candidatesById(engine, collection, plan, direction),
    count: () => look(scope, { by: 'scan' }).length,
    insert(id, document) {
      claim(scope, id)
      if (see(scope, id)) duplicateId(collection, id)
      keep('Insert', { id }, document)
    },
    replace(seen, document) {
      keep('Update', seen, document)
    },
    remove(seen) {
      claim(scope, seen.id)
      transaction.writes.set(documentKey(collection, seen.id), { collection, id: seen.id, seq: seen.seq })
    },
  }
}

function see({ engine, collection, transaction }: Scope, id: string): Seen | undefined {
  const key = documentKey(collection, id)
  const version = transaction.writes.get(key) ?? transaction.before.get(key)
  return version ? present(version) : engine.store.find(collection, id)
}

/** What is committed, but with the past of what others changed, and over that what this one wrote. */
function look({ engine, collection, transaction }: Scope, plan: Plan): Seen[] {
  const differing = new Map([...transaction.before, ...transaction.writes])
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
  // What is not committed yet comes last; Infinity less Infinity is no number.
  return seen.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity) || 0)
}

/** Whether the transaction sees anything in this collection that is not what is committed. */
function differs({ collection, transaction }: Scope): boolean {
  const versions = [...transaction.before.values(), ...transaction.writes.values()]
  return versions.some((version) => version.collection.id === collection.id)
}

function claim({ engine, collection, transaction }: Scope, id: string): void {
  const key = documentKey(collection, id)
  if (transaction.before.has(key)) refuseConflict()
  for (const other of others(engine, transaction)) if (other.writes.has(key)) refuseConflict()
}

function checkUnique(
  { engine, collection, transaction }: Scope,
  operation: 'Insert' | 'Update',
  id: string,
  entries: readonly Entry[],
): void {
  for (const [index, entry] of uniqueEntries(collection, entries)) {
    for (const other of others(engine, transaction)) {
      if (pendingHolder(other.writes.values(), entry, id)) refuseConflict()
    }
    const rival = engine.store
      .holders(entry)
      .find((holder) => holder !== id && !transaction.writes.has(documentKey(collection, holder)))
    if (rival !== undefined && transaction.before.has(documentKey(collection, rival))) refuseConflict()
    if (rival !== undefined || pendingHolder(transaction.writes.values(), entry, id)) {
      duplicateKey(operation, collection, index, entry.value)
    }
  }
}

function present({ id, seq, body }: Version): Seen | undefined {
  return body === undefined ? undefined : { id, seq, body }
}

function others(engine: Engine, transaction: Transaction): Transaction[] {
  return [...engine.open.values()].filter((other) => other !== transaction)
}
