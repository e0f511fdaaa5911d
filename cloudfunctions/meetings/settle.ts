import { isDeepStrictEqual } from 'node:util'
import type { Meeting, Tally } from '#types/meeting'
import { tally } from '#domain/attendance/tally'
import { now } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { settleMeeting } from '../shared/collections/meetings'
import { markStale } from '../shared/collections/standings'
import { inTransaction, isConflict } from '../shared/database'

const rounds = 3

/**
 * Embeds the tally in a closed meeting and marks the branch's year stale, in one transaction. The rows are
 * counted again afterwards: a scan already on its way when the meeting closed may have landed in between.
 */
export async function settle(
  meeting: Pick<Meeting, '_id' | 'due' | 'quorum' | 'branch' | 'day'>,
): Promise<Tally> {
  let counted = await count(meeting)
  for (let round = 0; round < rounds; round++) {
    const settled = counted
    await inTransaction(async (transaction) => {
      await settleMeeting(transaction, meeting._id, settled)
      await markStale(transaction, meeting.branch, meeting.day.slice(0, 4), now())
    })
    counted = await count(meeting)
    if (isDeepStrictEqual(counted, settled)) break
  }
  return counted
}

/** The same where it is only a mend by the way: somebody else at it at this moment does as well. */
export async function settleIfFree(meeting: Parameters<typeof settle>[0]): Promise<void> {
  await settle(meeting).catch((error: unknown) => {
    if (!isConflict(error)) throw error
  })
}

async function count({ _id, due, quorum }: Pick<Meeting, '_id' | 'due' | 'quorum'>): Promise<Tally> {
  return tally(due, await attendancesOf(_id), quorum)
}
