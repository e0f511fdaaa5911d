import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Instant } from '#types/calendar'
import type { Attendance, AttendanceState, Meeting } from '#types/meeting'
import type { Arrival } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { attended } from '#domain/attendance/tally'
import { admissionMinutes, leaveGraceMinutes } from '#domain/meetings/settings'
import type { Caller } from '../shared/caller'
import { addMinutes, now, sayMoment } from '../shared/clock'
import { addDeparture, findAttendance } from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { codeTimes } from './codes'
import { refuseCancelled } from './enter'
import { ownRow } from './show'
import { theMeeting } from './stage'
import { readAdmission, type Admission, type Judged } from './token'

/** Writes down that someone left. Sent again, it answers as the first time. */
export async function signOut(
  { meeting: id, admission }: z.output<typeof Arrival>,
  caller: Caller,
): Promise<Output<'meetings', 'signOut'>> {
  const { member } = await caller.member()
  const meeting = await theMeeting(id)
  const { scannedAt, way } =
    readAdmission(admission, id, meeting.key, caller.openid()) ??
    refuse('forbidden', '这次签退不是您本人扫码进入的，请用自己的微信重新扫签退码')
  if (way !== 'out') return refuse('invalid', '您扫的是签到码，请扫会场屏幕上的签退码来签退')
  const inTime = meeting.status === 'open' && now() <= addMinutes(scannedAt, admissionMinutes)
  const row = inTime
    ? await depart(meeting, member, scannedAt, ['present', 'late'])
    : await findAttendance(id, member)
  if (row?.leftAt && attended(row.state)) return ownRow(meeting, row)
  refuseUnlessLeaving(meeting, scannedAt)
  return refuse('closed', `扫码后超过 ${admissionMinutes} 分钟没有签退，请对准现场屏幕再扫一次`)
}

/** The row of somebody who left at that moment; the first leaving stands. Who never came is told how to mend it. */
export async function depart(
  meeting: Meeting,
  member: string,
  leftAt: Instant,
  states: readonly AttendanceState[],
): Promise<Attendance> {
  const early = leftAt < addMinutes(meeting.endsAt, -leaveGraceMinutes)
  const left = { leftAt, ...(early && { leftEarly: true as const }) }
  const row =
    (await addDeparture(meeting._id, member, states, left)) ?? (await findAttendance(meeting._id, member))
  return row?.leftAt && states.includes(row.state) ? row : refuseNotHere()
}

/** What a scan of a code to leave by is worth. */
export function judgeLeaving(
  meeting: Meeting,
  { state }: Judged,
  binding: Binding | undefined,
  row: Attendance | undefined,
): Admission {
  const scannedAt = now()
  if (row?.leftAt) return { scannedAt: row.leftAt, way: 'out' }
  refuseUnlessLeaving(meeting, scannedAt)
  if (state !== 'fresh') return refuse('closed', '签退码已经换新，请对准现场屏幕再扫一次')
  if (binding && !row) return refuseNotHere()
  return { scannedAt, way: 'out' }
}

function refuseUnlessLeaving(meeting: Meeting, at: Instant): void {
  refuseCancelled(meeting)
  const { from, until } = codeTimes(meeting, 'out')
  if (at < from) refuse('closed', `会议还没有开始，${sayMoment(from)} 起可以签退`)
  if (meeting.status === 'closed' || at > until)
    refuse('closed', '签退已经结束；如登记有误，请主持人在名单里更正')
}

function refuseNotHere(): never {
  return refuse('conflict', '您还没有签到，不能签退；如您到了会场，请先扫签到码，或请主持人用点名为您登记')
}
