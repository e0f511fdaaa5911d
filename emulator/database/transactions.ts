import { randomUUID } from 'node:crypto'
import { LOCK_WAIT_MS, TRANSACTION_LIFE_MS } from '../limits'
import { Refusal } from '../refusal'
import type { Collection, Entry, Row } from '../store/store'
import type { Engine } from './engine'

/** A document as a transaction sees it: gone when there is no body. */
export type Version = {
  readonly collection: Collection
  readonly id: string
  readonly seq?: number | undefined
  readonly body?: string | undefined
  readonly entries?: readonly Entry[]
}

export type Transaction = {
  readonly id: string
  readonly expiresAt: number
  /** The function instance that opened it. */
  readonly instance: string | undefined
  /** Whether the first operation has taken the snapshot. */
  begun: boolean
  /** What others have changed since the snapshot, as it was before. */
  readonly before: Map<string, Version>
  readonly writes: Map<string, Version>
  readonly ended: Promise<void>
  readonly end: () => void
}

export type Change = {
  readonly collection: Collection
  readonly id: string
  readonly before: Row | undefined
}

export function startTransaction(engine: Engine, instance: string | undefined): Transaction {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const expiresAt = engine.clock.now() + TRANSACTION_LIFE_MS
  const transaction: Transaction = {
    id: randomUUID(),
    expiresAt,
    instance,
    begun: false,
    before: new Map(),
    writes: new Map(),
    ended,
    end,
  }
  engine.open.set(transaction.id, transaction)
  return transaction
}

/** The open transaction of that id; one that is ended, expired or unknown is refused. */
export function findTransaction(engine: Engine, id: string): Transaction {
  dropExpired(engine)
  const transaction = engine.open.get(id)
  if (transaction) return transaction
  throw new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )
}

export function abort(engine: Engine, transaction: Transaction): void {
  engine.open.delete(transaction.id)
  transaction.end()
}

/** Lets every open snapshot keep what these documents were before. */
export function publish(engine: Engine, changes: readonly Change[]): void {
  for (const transaction of engine.open.values()) {
    if (!transaction.begun) continue
    for (const { collection, id, before } of changes) {
      const key = documentKey(collection, id)
      if (!transaction.before.has(key)) {
        transaction.before.set(key, { collection, id, seq: before?.seq, body: before?.body })
      }
    }
  }
}

export function documentKey(collection: Collection, id: string): string {
  return `${collection.id} ${id}`
}

export function refuseConflict(): never {
  throw new Refusal(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )
}

/** Ends this transaction as a conflict does. */
export function endInConflict(engine: Engine, id: string | undefined): never {
  const transaction = id === undefined ? undefined : engine.open.get(id)
  if (transaction) abort(engine, transaction)
  return refuseConflict()
}

/** Thrown by a plain write that meets a document some transaction has written. */
export class Held extends Error {
  constructor(readonly transaction: Transaction) {
    super('a transaction holds this document')
  }
}

/** Resolves when the transaction ends by itself or by age; refuses when that takes too long. */
export async function awaitEnd(engine: Engine, transaction: Transaction, since: number): Promise<void> {
  const patience = since + LOCK_WAIT_MS - Date.now()
  const life = transaction.expiresAt - engine.clock.now()
  let timer: NodeJS.Timeout | undefined
  const alarm = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, Math.min(patience, life)) + 1)
  })
  await Promise.race([transaction.ended, alarm])
  clearTimeout(timer)
  dropExpired(engine)
  if (engine.open.has(transaction.id) && Date.now() >= since + LOCK_WAIT_MS) {
    throw new Refusal(
      'DATABASE_TIMEOUT',
      `[ResourceUnavailable.TransactionBusy] A transaction has held this document for ${LOCK_WAIT_MS} ms.`,
    )
  }
}

export function dropExpired(engine: Engine): void {
  for (const transaction of engine.open.values()) {
    if (engine.clock.now() >= transaction.expiresAt) abort(engine, transaction)
  }
}
