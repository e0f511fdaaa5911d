import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Instant } from '#types/calendar'
import type { Attendance, Meeting } from '#types/meeting'
import type { Arrival, Scan } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { arrivalAt } from '#domain/attendance/arrival'
import { attended } from '#domain/attendance/tally'
import { admissionMinutes } from '#domain/meetings/settings'
import { stateName } from '#domain/wording/meetings'
import type { Caller } from '../shared/caller'
import { addMinutes, now, sayMoment } from '../shared/clock'
import { addAttendance, correctAttendance, findAttendance } from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { judgeLeaving } from './depart'
import { enter, refuseUnlessRunning } from './enter'
import { rowOf } from './row'
import { card, isDue, ownRow } from './show'
import { theMeeting } from './stage'
import { judgeToken, makeAdmission, readAdmission, type Admission, type Judged } from './token'

/** A scan of a code to come by. */
export type Coming = { scannedAt: Instant; way: 'scan' | 'printedCode' }

/** Shows a meeting to whoever scanned its code, and hands out the admission to sign in with, or out. */
export async function admit(
  { meeting: id, token }: z.output<typeof Scan>,
  caller: Caller,
): Promise<Output<'meetings', 'admit'>> {
  const openid = caller.openid()
  const binding = await caller.find()
  const found = await theMeeting(id)
  const row = binding && (await attendedRow(id, binding.member))
  const judged = judgeToken(token, id, found.key, now())
  const leaving = judged.purpose === 'out'
  const scan = leaving ? judgeLeaving(found, judged, binding, row) : judgeComing(found, judged, row)
  const meeting = row || leaving ? found : await enter(found, binding)

  return {
    meeting: card(meeting),
    purpose: judged.purpose,
    admission: makeAdmission(id, meeting.key, openid, scan),
    bound: binding !== undefined,
    guest: binding !== undefined && !isDue(meeting, binding.member),
    ...(row && { row: ownRow(meeting, row) }),
  }
}

/** Whoever is down as absent or on leave and comes after all signs in like anybody else. */
async function attendedRow(meeting: string, member: string): Promise<Attendance | undefined> {
  const row = await findAttendance(meeting, member)
  return row && attended(row.state) ? row : undefined
}

/** Writes down that someone came. Sent again, it answers as the first time. */
export async function signIn(
  { meeting: id, admission }: z.output<typeof Arrival>,
  caller: Caller,
): Promise<Output<'meetings', 'signIn'>> {
  const binding = await caller.member()
  const found = await theMeeting(id)
  const { scannedAt, way } =
    readAdmission(admission, id, found.key, caller.openid()) ??
    refuse('forbidden', '这次签到不是您本人扫码进入的，请用自己的微信重新扫码')
  if (way === 'out') return refuse('invalid', '您扫的是签退码，请扫会场屏幕上的签到码来签到')
  const meeting = await enter(found, binding)
  return ownRow(meeting, await arrive(meeting, binding, { scannedAt, way }))
}

/** The row of somebody who came: a new one, the one there is, or one that was mended. */
export async function arrive(meeting: Meeting, binding: Binding, scan: Coming): Promise<Attendance> {
  const row = arrivalRow(meeting, binding, scan)
  if (row && (await addAttendance(row))) return row
  const first = await findAttendance(meeting._id, binding.member)
  if (first && attended(first.state)) return first
  if (!row) return refuseArrival(meeting, scan, now())
  return first ? comeAfterAll(first, row, scan) : row
}

/** Somebody down as not there has come. An officer's word that is later than their scan stands all the same. */
async function comeAfterAll(first: Attendance, row: Attendance, scan: Coming): Promise<Attendance> {
  if (first.by !== row.member && first.enteredAt >= scan.scannedAt) {
    const was = stateName[first.state]
    refuse('conflict', `${first.byName}已登记您为${was}，如您在会场，请重新扫码或找主持人更正`)
  }
  if (await correctAttendance(first, row)) return row
  return refuse('conflict', '主持人刚刚改了您的登记，请重新扫码签到')
}

/** Who is signed in already is told so, whatever became of code and meeting since. */
function judgeComing(meeting: Meeting, judged: Judged, row: Attendance | undefined): Admission {
  if (row) return { scannedAt: row.at, way: row.way === 'printedCode' ? row.way : 'scan' }
  return judgeScan(meeting, judged)
}

export function judgeScan(meeting: Meeting, { state }: Judged): Coming {
  const scannedAt = now()
  // Of a meeting that is over one is told that, rather than to scan again.
  if (state !== 'unknown') refuseUnlessRunning(meeting, scannedAt)
  switch (state) {
    case 'fresh':
      return { scannedAt, way: 'scan' }
    case 'printed':
      if (!meeting.printedCode) return refuse('closed', '这次会议没有开放固定码签到，请扫现场屏幕上的签到码')
      return { scannedAt, way: 'printedCode' }
    case 'stale':
      return refuse('closed', '签到码已经换新，请对准现场屏幕再扫一次')
    case 'unknown':
      return refuse('invalid', '这不是本次会议的签到码，或者码太旧了，请扫现场屏幕上的签到码')
  }
}

/** The row to write, or none when it is too early, too late or not theirs: a repeat may still be answered. */
function arrivalRow(meeting: Meeting, binding: Binding, { scannedAt, way }: Coming): Attendance | undefined {
  // Those who came early and waited came when sign-in opened.
  const at = scannedAt < meeting.opensAt ? meeting.opensAt : scannedAt
  const state = arrivalAt(meeting, at)
  const inTime = now() >= meeting.opensAt && now() <= addMinutes(at, admissionMinutes)
  if (meeting.status !== 'open' || !inTime || state === 'early' || state === 'over') return undefined
  return rowOf(meeting, binding, binding, { state, at, way })
}

function refuseArrival(meeting: Meeting, scan: Coming, at: Instant): never {
  refuseUnlessRunning(meeting, scan.scannedAt)
  if (at < meeting.opensAt)
    return refuse('closed', `还没有到签到时间，${sayMoment(meeting.opensAt)} 开始签到`)
  return refuse('closed', `扫码后超过 ${admissionMinutes} 分钟没有签到，请对准现场屏幕再扫一次`)
}
