import type * as z from 'zod'
import type { Output } from '#types/api'
import type { OneMeeting } from '#types/meeting-inputs'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { noticeMeeting } from '../shared/collections/meeting-plans'
import { refuse } from '../shared/refuse'
import { card } from '../shared/meeting-card'
import { meetingUnder, stepBy, theMeeting } from './stage'

/** Makes a meeting known to those due, with its agenda. A second tap within a minute says nothing new. */
export async function notify(
  { meeting: id }: z.output<typeof OneMeeting>,
  caller: Caller,
): Promise<Output<'meetings', 'notify'>> {
  const { meeting, officer } = await meetingUnder(id, caller, 'hostMeetings', '发会议通知')
  if (meeting.status === 'cancelled') return refuse('closed', '会议已取消，不用再通知')
  if (meeting.status === 'closed' || meeting.afterwards || now() >= meeting.endsAt)
    return refuse('closed', '会议已经开过，不用再通知')
  if (meeting.noticedAt && meeting.noticedAt > addMinutes(now(), -1)) return card(meeting)
  if (!(await noticeMeeting(meeting, now(), stepBy(officer, 'noticed'))))
    return refuse('conflict', '会议的时间或状态刚刚变了，请刷新核对后再通知')
  return card(await theMeeting(id))
}
