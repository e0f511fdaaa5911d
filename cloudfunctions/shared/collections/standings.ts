import type { Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { type Transaction } from '../database'
import { SCHEMA } from '../schema'
import type { Collection } from './collection'

/** How a branch stands in a year; `_id` is `<branch>:<year>`. For now only when it last went stale. */
export const standings = { name: 'standings', indexes: [] } as const satisfies Collection

/** Says that something the branch's year is computed from has changed. */
export async function markStale(
  transaction: Transaction,
  branch: OrganizationId,
  year: string,
  since: Instant,
): Promise<void> {
  const standing = transaction.collection(standings.name).doc(`${branch}:${year}`)
  const { data } = await standing.get()
  if (data) await standing.update({ staleSince: since })
  else await standing.set({ schema: SCHEMA, branch, year, staleSince: since })
}

/** The same of every branch that met: of the year a meeting was held in, and of the one it is meant for where that is another. */
export async function markMetStale(
  transaction: Transaction,
  { branches, day, for: meantFor = day }: Pick<Meeting, 'branches' | 'day' | 'for'>,
  since: Instant,
): Promise<void> {
  const years = new Set([day.slice(0, 4), meantFor.slice(0, 4)])
  for (const branch of branches) for (const year of years) await markStale(transaction, branch, year, since)
}
