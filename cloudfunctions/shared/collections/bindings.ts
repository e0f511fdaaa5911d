import type { Binding } from '#types/member'
import { db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: the openid. One identity is one member, and (by the index) one member is one identity. */
export const bindings = {
  name: 'bindings',
  indexes: [{ name: 'member', fields: ['member'], unique: true }],
} as const satisfies Collection

export async function findBinding(openid: string): Promise<Binding | undefined> {
  const { data } = await db.collection(bindings.name).doc(openid).get()
  return data[0] as Binding | undefined
}

export async function addBinding(transaction: Transaction, binding: Binding): Promise<void> {
  await transaction.collection(bindings.name).add(binding)
}
