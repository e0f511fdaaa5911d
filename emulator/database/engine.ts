import type { Clock } from '../clock'
import { Refusal } from '../refusal'
import type { Collection, Store } from '../store/store'
import { committedView } from './committed-view'
import type { Change, Transaction } from './transactions'
import { abort, awaitEnd, findTransaction, Held, publish } from './transactions'
import { transactionView } from './transaction-view'
import type { View } from './view'

/** The database: what is stored, and what is under way. */
export type Engine = { readonly store: Store; readonly clock: Clock; readonly open: Map<string, Transaction> }

/** Reads what is committed, or what the transaction sees when one is named. */
export function read<Result>(
  engine: Engine,
  name: string,
  transactionId: string | undefined,
  work: (view: View) => Result,
): Result {
  return readCollections(engine, name, transactionId, work)
}

/** Like {@link read}, with all other collections at hand, each as the same reader sees it. */
export function readCollections<Result>(
  engine: Engine,
  name: string,
  transactionId: string | undefined,
  work: (view: View, others: (name: string) => View | undefined) => Result,
): Result {
  const transaction = transactionId === undefined ? undefined : begin(engine, transactionId)
  const viewOf = (collection: Collection): View =>
    transaction ? transactionView(engine, collection, transaction) : committedView(engine, collection, [])
  return work(viewOf(requireCollection(engine, name)), (other) => {
    const collection = engine.store.collection(other)
    return collection && viewOf(collection)
  })
}

/** Carries out all of the work or none; a write that a transaction is refused ends that transaction. */
export async function write<Result>(
  engine: Engine,
  name: string,
  transactionId: string | undefined,
  work: (view: View) => Result,
): Promise<Result> {
  if (transactionId === undefined) return writeAlone(engine, name, work)
  const transaction = begin(engine, transactionId)
  try {
    return work(transactionView(engine, requireCollection(engine, name), transaction))
  } catch (error) {
    abort(engine, transaction)
    throw error
  }
}

/** Waits, within bounds, for a transaction that holds one of the documents. */
async function writeAlone<Result>(
  engine: Engine,
  name: string,
  work: (view: View) => Result,
): Promise<Result> {
  const since = Date.now()
  for (;;) {
    const changes: Change[] = []
    try {
      const result = engine.store.atomically(() =>
        work(committedView(engine, requireCollection(engine, name), changes)),
      )
      publish(engine, changes)
      return result
    } catch (error) {
      if (!(error instanceof Held)) throw error
      await awaitEnd(engine, error.transaction, since)
    }
  }
}

/** The snapshot is taken at the first operation, not at the start. */
function begin(engine: Engine, id: string): Transaction {
  const transaction = findTransaction(engine, id)
  transaction.begun = true
  return transaction
}

export function requireCollection(engine: Engine, name: string): Collection {
  const collection = engine.store.collection(name)
  if (collection) return collection
  throw new Refusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  )
}
