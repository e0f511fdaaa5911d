import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Attendance, Meeting } from '#types/meeting'
import type { LeaveWish, OneMeeting } from '#types/meeting-inputs'
import { attended } from '#domain/attendance/tally'
import { askLeaveDays } from '#domain/meetings/settings'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { addAttendance, correctAttendance, findAttendance } from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { rowOf } from './row'
import { settle } from './settle'
import { isDue, ownRow } from './show'
import { refuseCancelled } from './enter'
import { theMeeting } from './stage'

/** How often somebody may change their mind about one meeting before they are to talk to the host. */
const mostChanges = 20

/** Asks the host for leave. Asked again it answers the same; with another reason it says that instead. */
export async function askLeave(
  { meeting: id, reason }: z.output<typeof LeaveWish>,
  caller: Caller,
): Promise<Output<'meetings', 'askLeave'>> {
  const person = await caller.member()
  const meeting = await theMeeting(id)
  if (!isDue(meeting, person.member)) refuse('forbidden', '您不在这次会议的应到名单里，不用请假')
  refuseCancelled(meeting)
  if (isTooLate(meeting))
    refuse('closed', `会议结束已超过 ${askLeaveDays} 天，不能再申请请假，请主持人在名单里补登`)

  const row = rowOf(meeting, person, person, { state: 'leaveAsked', reason, at: now(), way: 'asked' })
  if (await addAttendance(row)) return told(meeting, row)
  const there = await findAttendance(id, person.member)
  if (there && there.reason === row.reason && (there.state === 'leaveAsked' || there.state === 'leave'))
    return ownRow(meeting, there)
  refuseUnlessAskable(there)
  if (!there || !(await correctAttendance(there, row)))
    return refuse('conflict', '主持人刚刚改了您的登记，请刷新后再看')
  return told(meeting, row)
}

/** Takes back a leave that nobody has granted yet. Taken back again, it answers the same. */
export async function withdrawLeave(
  { meeting: id }: z.output<typeof OneMeeting>,
  caller: Caller,
): Promise<Output<'meetings', 'withdrawLeave'>> {
  const person = await caller.member()
  const meeting = await theMeeting(id)
  const there = await findAttendance(id, person.member)
  if (there?.state === 'absent' && there.way === 'asked') return ownRow(meeting, there)
  if (there?.state === 'leave')
    return refuse('closed', `${there.byName}已批准您请假，不用撤回：如能到会，直接签到即可`)
  if (there?.state !== 'leaveAsked') return refuse('closed', '您没有等待批准的请假，请刷新后查看现在的登记')
  const row = rowOf(meeting, person, person, { state: 'absent', at: now(), way: 'asked' })
  if (!(await correctAttendance(there, row)))
    return refuse('conflict', '主持人刚刚改了您的登记，请刷新后再看')
  return told(meeting, row)
}

/** Whether somebody may ask for leave now, or change what they asked for. */
export const mayAskLeave = (meeting: Meeting, member: string, row: Attendance | undefined): boolean =>
  isDue(meeting, member) &&
  meeting.status !== 'cancelled' &&
  !isTooLate(meeting) &&
  (!row || row.state === 'absent' || row.state === 'leaveAsked')

const isTooLate = ({ endsAt }: Meeting): boolean => now() > addMinutes(endsAt, askLeaveDays * 24 * 60)

function refuseUnlessAskable(there: Attendance | undefined): void {
  if (!there) return
  const { state, byName, changes } = there
  if (attended(state)) refuse('closed', '您已签到，不用请假；如登记有误，请主持人在名单里更正')
  if (state === 'unconfirmed')
    refuse('closed', '您补传的签到正在等主持人确认，不用请假；如没有到会，请告诉主持人')
  if (state === 'leave') refuse('closed', `${byName}已批准您请假，如要改请假事由，请主持人在名单里更正`)
  if (changes.length >= mostChanges)
    refuse('tooMany', '这次会议的请假改得太多次了，请直接告诉主持人，由主持人登记')
}

async function told(meeting: Meeting, row: Attendance): Promise<ReturnType<typeof ownRow>> {
  if (meeting.status === 'closed') await settle(meeting)
  return ownRow(meeting, row)
}
