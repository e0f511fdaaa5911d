import { isDeepStrictEqual } from 'node:util'
import type { MakeUp } from '#types/make-up'
import type { Attendance, Meeting, Outcome, Tally } from '#types/meeting'
import { outcomesOf } from '#domain/attendance/outcomes'
import { attended, tally } from '#domain/attendance/tally'
import { now } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { acceptedMakeUps } from '../shared/collections/make-ups'
import { settleMeeting } from '../shared/collections/meetings'
import { markMetStale } from '../shared/collections/standings'
import { inTransaction, isConflict } from '../shared/database'

const rounds = 3

type Settled = { tally: Tally; outcomes: Outcome[] }

/**
 * Embeds the tally and the outcomes in a closed meeting and marks the year of every branch that met stale, in one
 * transaction. The rows are counted again afterwards: a scan already on its way when the meeting closed may have landed
 * in between.
 */
export async function settle(
  meeting: Pick<Meeting, '_id' | 'due' | 'quorum' | 'branches' | 'day' | 'for'>,
): Promise<Tally> {
  let counted = await count(meeting)
  for (let round = 0; round < rounds; round++) {
    const settled = counted
    await inTransaction(async (transaction) => {
      await settleMeeting(transaction, meeting._id, settled)
      await markMetStale(transaction, meeting, now())
    })
    counted = await count(meeting)
    if (isDeepStrictEqual(counted, settled)) break
  }
  return counted.tally
}

/** The same where it is only a mend by the way: somebody else at it at this moment does as well. */
export async function settleIfFree(meeting: Parameters<typeof settle>[0]): Promise<void> {
  await settle(meeting).catch((error: unknown) => {
    if (!isConflict(error)) throw error
  })
}

/** Whether what a closed meeting carries is what its rows say. What was made up stands apart: only `settle` asks for it. */
export function isSettled(
  meeting: Pick<Meeting, 'due' | 'quorum' | 'tally' | 'outcomes'>,
  rows: readonly Attendance[],
): boolean {
  const { tally: counted, outcomes } = countRows(meeting, rows, [])
  const asStored = outcomes.map((outcome, n) => {
    const madeUp = attended(outcome.state) ? undefined : meeting.outcomes?.[n]?.madeUp
    return { ...outcome, ...(madeUp && { madeUp }) }
  })
  return isDeepStrictEqual([meeting.tally, meeting.outcomes], [counted, asStored])
}

async function count(meeting: Pick<Meeting, '_id' | 'due' | 'quorum'>): Promise<Settled> {
  return countRows(meeting, await attendancesOf(meeting._id), await acceptedMakeUps(meeting._id))
}

const countRows = (
  { due, quorum }: Pick<Meeting, 'due' | 'quorum'>,
  rows: readonly Attendance[],
  makeUps: readonly MakeUp[],
): Settled => ({ tally: tally(due, rows, quorum), outcomes: outcomesOf(due, rows, makeUps) })
