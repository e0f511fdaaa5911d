import type { Instant } from '#types/calendar'
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
