import type { Instant } from '#types/calendar'
import { _, db, type Transaction } from '../database'
import { SCHEMA } from '../schema'
import { digestOf } from '../seal'
import type { Collection } from './collection'

/** A stored file that holds personal data and is only passing through; `_id` is made from where it lies. */
type PassingFile = { _id: string; schema: number; file: string; until: Instant }

export const passingFiles = {
  name: 'passingFiles',
  indexes: [{ name: 'until', fields: ['until'] }],
} as const satisfies Collection

/** Says how long a file may lie there; another one in its place begins anew. */
export async function letPass(
  file: string,
  until: Instant,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<void> {
  await within.collection(passingFiles.name).doc(digestOf(file)).set({ schema: SCHEMA, file, until })
}

/** It is here to stay. */
export async function letStay(transaction: Transaction, file: string): Promise<void> {
  await transaction.collection(passingFiles.name).doc(digestOf(file)).delete()
}

/** Files whose time is over, the oldest first. */
export async function overdueFiles(moment: Instant, most: number): Promise<PassingFile[]> {
  const { data } = await db
    .collection(passingFiles.name)
    .where({ until: _.lt(moment) })
    .orderBy('until', 'asc')
    .limit(most)
    .get()
  return data as PassingFile[]
}

/** Unless another has come in its place meanwhile. */
export async function forgetFile({ _id, until }: PassingFile): Promise<boolean> {
  const { deleted } = await db.collection(passingFiles.name).where({ _id, until }).remove()
  return deleted === 1
}
