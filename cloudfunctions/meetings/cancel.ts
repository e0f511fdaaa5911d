import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Cancellation } from '#types/meeting-inputs'
import { attended } from '#domain/attendance/tally'
import type { Caller } from '../shared/caller'
import { attendancesOf } from '../shared/collections/attendances'
import { changeMeeting } from '../shared/collections/meetings'
import { card } from '../shared/meeting-card'
import { refuse } from '../shared/refuse'
import { meetingUnder, stepBy, theMeeting } from './stage'

/** Calls a meeting off; once somebody has signed in it can only be closed. */
export async function cancel(
  { meeting: id, reason }: z.output<typeof Cancellation>,
  caller: Caller,
): Promise<Output<'meetings', 'cancel'>> {
  const { meeting, officer } = await meetingUnder(id, caller, 'hostMeetings', '取消会议')
  if (meeting.status === 'closed') return refuse('closed', '会议已经结束，不能再取消')
  refuseHeld(await countHere(id))
  if (meeting.status === 'cancelled') return card(meeting)

  const change = { status: 'cancelled', cancelledFor: reason } as const
  if (!(await changeMeeting(id, ['planned', 'open'], change, stepBy(officer, 'cancelled'))))
    return refuse('conflict', '会议的状态刚刚变了，请刷新后再看')
  // A scan may have landed in between: what happened is not undone, so the meeting goes on.
  const here = await countHere(id)
  if (here > 0)
    await changeMeeting(id, ['cancelled'], { status: 'open', cancelledFor: '' }, stepBy(officer, 'resumed'))
  refuseHeld(here)
  return card(await theMeeting(id))
}

const countHere = async (id: string): Promise<number> =>
  (await attendancesOf(id)).filter(({ state }) => attended(state)).length

function refuseHeld(here: number): void {
  if (here > 0) refuse('conflict', `已有 ${here} 人签到，不能取消，请改为结束会议`)
}
