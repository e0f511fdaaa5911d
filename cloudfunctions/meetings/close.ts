import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { OneMeeting } from '#types/meeting-inputs'
import type { Caller } from '../shared/caller'
import { now, sayMoment } from '../shared/clock'
import { changeMeeting } from '../shared/collections/meetings'
import { refuse } from '../shared/refuse'
import { settle } from './settle'
import { card } from './show'
import { begun, meetingUnder, stepBy, theMeeting } from './stage'

/** Ends the sign-in and embeds the tally. Sent again, it counts again and answers the same. */
export async function close(
  { meeting: id }: z.output<typeof OneMeeting>,
  caller: Caller,
): Promise<Output<'meetings', 'close'>> {
  const { meeting: found, officer } = await meetingUnder(id, caller, 'hostMeetings', '结束会议')
  refuseCancelled(found)
  if (now() < found.startsAt)
    return refuse('closed', `会议 ${sayMoment(found.startsAt)} 才开始，不能提前结束；如不开了，请取消会议`)
  await begun(found, officer)
  await changeMeeting(id, ['open'], { status: 'closed', closedAt: now() }, stepBy(officer, 'closed'))
  const meeting = await theMeeting(id)
  refuseCancelled(meeting)
  const counted = await settle(meeting)
  return { meeting: card({ ...meeting, tally: counted }), tally: counted }
}

function refuseCancelled({ status }: Meeting): void {
  if (status === 'cancelled') refuse('closed', '会议已取消，不用再结束')
}
