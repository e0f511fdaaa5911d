import type { FunctionName } from '#types/api'
import type { House } from './house'

/**
 * A transaction that has written a document. Every plain write to it waits, and every other transaction is turned
 * away, until it is let go (nothing happened) or kept (somebody else was faster).
 */
export async function hold(house: House, collection: string, id: string, change: object = { held: true }) {
  const transaction = await house.database().startTransaction()
  const document = transaction.collection(collection).doc(id)
  const { data } = await document.get()
  await (data ? document.update(change) : document.set(change))
  return {
    letGo: () => transaction.rollback(),
    keep: () => transaction.commit(),
  }
}

/** Gives a call under way some turns in which to come to the document that is held. */
export async function meanwhile(house: House, turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await house.as('zonghe-08')('account', 'whoAmI', {})
}

/** Wakes every instance a function may have: until then, calls made at once wait for one another. */
export async function wake(house: House, name: FunctionName): Promise<void> {
  await Promise.all(Array.from({ length: 20 }, () => house.ask('stranger', name, {})))
}
