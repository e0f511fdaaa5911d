import { randomBytes } from 'node:crypto'
import type { JournalEntry } from '#types/journal'
import type { MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { TimeBelow } from '#domain/roster/above'
import { addDays } from '#domain/calendar/days'
import { now, startOf } from '../clock'
import { _, db, type Transaction } from '../database'
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

/** Entries of every chain from one id on, which is left out, and before another; the oldest first. */
export async function entriesBetween(after: string, before: string, most: number): Promise<JournalEntry[]> {
  const { data } = await db
    .collection(journal.name)
    .where({ _id: _.gt(after).and(_.lt(before)) })
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as JournalEntry[]
}

/** Those of one chain, the last id included. */
export async function entriesOfChain(
  chain: OrganizationId,
  after: string,
  upTo: string,
  most: number,
  within: Pick<typeof db, 'collection'> = db,
): Promise<JournalEntry[]> {
  const { data } = await within
    .collection(journal.name)
    .where({ chain, _id: _.gt(after).and(_.lte(upTo)) })
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as JournalEntry[]
}

/** What others did with somebody's page, or with a whole roster that person was on at the time; the newest first. */
export async function looksAt(
  member: MemberId,
  below: readonly TimeBelow[],
  most: number,
): Promise<JournalEntry[]> {
  const exports = below.map(({ path, from, until }) => ({
    everybodyAt: _.in([...path]),
    _id: until ? _.gte(startOf(from)).and(_.lt(startOf(addDays(until, 1)))) : _.gte(startOf(from)),
  }))
  const { data } = await db
    .collection(journal.name)
    .where(_.and([{ by: _.neq(member) }, _.or([{ subject: member, collection: 'members' }, ...exports])]))
    .orderBy('_id', 'desc')
    .limit(most)
    .get()
  return data as JournalEntry[]
}
