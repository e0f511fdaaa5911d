import { randomBytes } from 'node:crypto'
import type { JournalEntry } from '#types/journal'
import { now } from '../clock'
import { db, type Transaction } from '../database'
import { SCHEMA } from '../schema'
import type { Collection } from './collection'

/** `_id`: the instant, then something random, so that it sorts by time. Only ever added to. */
export const journal = {
  name: 'journal',
  indexes: [
    { name: 'chain', fields: ['chain', '_id'] },
    { name: 'subject', fields: ['subject', '_id'] },
    { name: 'everybody', fields: ['everybodyAt', '_id'] },
  ],
} as const satisfies Collection

export type Deed = Omit<JournalEntry, '_id' | 'schema' | 'at'>

/** Notes a deed, within the transaction that does it or by itself. */
export async function note(
  deed: Deed,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<void> {
  const at = now()
  const _id = `${at}-${randomBytes(6).toString('hex')}`
  await within.collection(journal.name).add({ ...deed, _id, schema: SCHEMA, at } satisfies JournalEntry)
}
