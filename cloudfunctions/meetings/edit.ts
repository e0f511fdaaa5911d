import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { MeetingEdit } from '#types/meeting-inputs'
import type { Caller } from '../shared/caller'
import { addMinutes, chinaDay, sayMoment } from '../shared/clock'
import { editMeeting } from '../shared/collections/meeting-plans'
import { refuse } from '../shared/refuse'
import { refuseOddTimes } from './odd'
import { card } from '../shared/meeting-card'
import { meetingUnder, stepBy, theMeeting, withRoll } from './stage'
import { alone } from './twin'

type Edit = z.output<typeof MeetingEdit>

/**
 * Changes a meeting that is still planned. Whoever was due may be so no more on another day, and what was made known of
 * time and place is known no more; the day it was first planned for stays.
 */
export async function edit(asked: Edit, caller: Caller): Promise<Output<'meetings', 'edit'>> {
  const { meeting, officer } = await meetingUnder(asked.meeting, caller, 'hostMeetings', '修改会议')
  if (meeting.status !== 'planned') return refuse('closed', notPlanned[meeting.status])
  const change = differing(meeting, asEdited(meeting, asked))
  if (Object.keys(change).length === 0) return card(meeting)
  if (meeting.startsAt !== asked.was)
    return refuse('conflict', `会议刚改到 ${sayMoment(meeting.startsAt)}，请核对后再改一次`)

  const moves = 'startsAt' in change || 'endsAt' in change
  const after = { ...meeting, ...change }
  if (moves) refuseOddTimes(after)
  const { due, exempt } = await withRoll(after)
  if (due.length === 0) return refuse('invalid', '名册上那一天没有应到的人，请另选一天')
  const written = { ...change, due, exempt, unannounced: moves || 'place' in change }
  const write = async () => {
    const done = await editMeeting(meeting._id, asked.was, written, stepBy(officer, 'edited'))
    if (!done) refuse('conflict', '会议刚刚被别人改过或已经开始，请刷新后再看')
  }
  await (moves ? alone({ ...after, due }, write) : write())
  return card(await theMeeting(meeting._id))
}

const notPlanned = {
  open: '会议已经开始，不能再修改；应到、签到请在名单里登记',
  closed: '会议已经结束，不能再修改；要更正请在会议记录里补充',
  cancelled: '会议已取消，请另行安排一次',
} as const

type Changed = Pick<
  Meeting,
  'title' | 'place' | 'agenda' | 'day' | 'opensAt' | 'startsAt' | 'lateAfter' | 'endsAt'
>

/** All that may change, as it would stand: sign-in and lateness keep their distance from the start. */
function asEdited(
  meeting: Meeting,
  { title, place, agenda, startsAt = meeting.startsAt, minutes }: Edit,
): Changed {
  const moved = (Date.parse(startsAt) - Date.parse(meeting.startsAt)) / 60_000
  return {
    ...{ title: title === undefined ? meeting.title : title || meeting.kindName },
    ...{ place: place ?? meeting.place, agenda: agenda ?? meeting.agenda },
    ...{ day: chinaDay(startsAt), startsAt, opensAt: addMinutes(meeting.opensAt, moved) },
    lateAfter: addMinutes(meeting.lateAfter, moved),
    endsAt: minutes === undefined ? addMinutes(meeting.endsAt, moved) : addMinutes(startsAt, minutes),
  }
}

/** Only what is other than it was: of two who change different things at once neither undoes the other. */
function differing(meeting: Meeting, edited: Changed): Partial<Changed> {
  const fields = (Object.keys(edited) as (keyof Changed)[]).filter(
    (field) => !isDeepStrictEqual(edited[field], meeting[field]),
  )
  return Object.fromEntries(fields.map((field) => [field, edited[field]]))
}
