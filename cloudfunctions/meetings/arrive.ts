import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Instant } from '#types/calendar'
import type { Attendance, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Arrival, Scan } from '#types/meeting-inputs'
import { arrivalAt } from '#domain/attendance/arrival'
import { attended } from '#domain/attendance/tally'
import { admissionMinutes } from '#domain/meetings/settings'
import { stateName } from '#domain/wording/meetings'
import type { Caller } from '../shared/caller'
import { addMinutes, now, sayMoment } from '../shared/clock'
import {
  addAttendance,
  attendanceId,
  correctAttendance,
  findAttendance,
} from '../shared/collections/attendances'
import { SCHEMA } from '../shared/schema'
import { card } from '../shared/meeting-card'
import { refuse } from '../shared/refuse'
import { isDue, ownRow } from './show'
import { begun, theMeeting, withRoll } from './stage'
import { judgeToken, makeAdmission, readAdmission, type Admission } from './token'

/** Shows a meeting to whoever scanned its code, and hands out the admission to sign in with. */
export async function admit(
  { meeting: id, token }: z.output<typeof Scan>,
  caller: Caller,
): Promise<Output<'meetings', 'admit'>> {
  const openid = caller.openid()
  const binding = await caller.find()
  const found = await theMeeting(id)
  const row = binding && (await attendedRow(id, binding.member))
  // Who is signed in already is told so, whatever became of code and meeting since.
  const scan = row ? scanBehind(row) : judgeScan(found, token)
  const meeting = row ? found : await enter(found, binding)

  return {
    meeting: card(meeting),
    purpose: 'in',
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

const scanBehind = ({ at, way }: Attendance): Admission => ({
  scannedAt: at,
  way: way === 'printedCode' ? way : 'scan',
})

/** Writes down that someone came. Sent again, it answers as the first time. */
export async function signIn(
  { meeting: id, admission }: z.output<typeof Arrival>,
  caller: Caller,
): Promise<Output<'meetings', 'signIn'>> {
  const binding = await caller.member()
  const found = await theMeeting(id)
  const scan =
    readAdmission(admission, id, found.key, caller.openid()) ??
    refuse('forbidden', '这次签到不是您本人扫码进入的，请用自己的微信重新扫码')
  const meeting = await enter(found, binding)

  const row = arrivalRow(meeting, binding, scan)
  if (row && (await addAttendance(row))) return ownRow(meeting, row)
  const first = await findAttendance(id, binding.member)
  if (first && attended(first.state)) return ownRow(meeting, first)
  if (!row) return refuseArrival(meeting, scan, now())
  return ownRow(meeting, first ? await comeAfterAll(first, row, scan) : row)
}

/** Somebody down as absent or on leave has come. An officer's word that is later than their scan stands all the same. */
async function comeAfterAll(first: Attendance, row: Attendance, scan: Admission): Promise<Attendance> {
  const was = stateName[first.state]
  if (first.enteredAt >= scan.scannedAt)
    refuse('conflict', `${first.byName}已登记您为${was}，如您在会场，请重新扫码或找主持人更正`)
  if (await correctAttendance(first, row)) return row
  return refuse('conflict', '主持人刚刚改了您的登记，请重新扫码签到')
}

/**
 * Lets in whoever is due or may sit in. A printed code may be scanned before any officer opened the meeting: the
 * first one let in begins it, and is judged by the roll as it is now, not as it was planned.
 */
async function enter(meeting: Meeting, binding: Binding | undefined): Promise<Meeting> {
  const begins = meeting.status === 'planned' && now() >= meeting.opensAt
  if (binding) refuseStranger(begins ? await withRoll(meeting) : meeting, binding)
  return begins ? begun(meeting, { member: meeting.host, name: meeting.hostName }) : meeting
}

function judgeScan(meeting: Meeting, token: string): Admission {
  const scannedAt = now()
  const judged = judgeToken(token, meeting._id, meeting.key, scannedAt)
  // Of a meeting that is over one is told that, rather than to scan again.
  if (judged !== 'unknown') refuseUnlessRunning(meeting, scannedAt)
  switch (judged) {
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
function arrivalRow(meeting: Meeting, binding: Binding, scan: Admission): Attendance | undefined {
  const at = arrivedAt(meeting, scan)
  const state = arrivalAt(meeting, at)
  const inTime = now() >= meeting.opensAt && now() <= addMinutes(at, admissionMinutes)
  if (meeting.status !== 'open' || !inTime || state === 'early' || state === 'over') return undefined
  return {
    _id: attendanceId(meeting._id, binding.member),
    schema: SCHEMA,
    meeting: meeting._id,
    member: binding.member,
    name: binding.name,
    branch: binding.branch,
    state,
    at,
    enteredAt: now(),
    way: scan.way,
    by: binding.member,
    byName: binding.name,
    changes: [],
  }
}

/** The moment that counts: of the scan, or of the opening for those who came early and waited. */
const arrivedAt = ({ opensAt }: Meeting, { scannedAt }: Admission): Instant =>
  scannedAt < opensAt ? opensAt : scannedAt

function refuseArrival(meeting: Meeting, scan: Admission, at: Instant): never {
  refuseUnlessRunning(meeting, scan.scannedAt)
  if (at < meeting.opensAt)
    return refuse('closed', `还没有到签到时间，${sayMoment(meeting.opensAt)} 开始签到`)
  return refuse('closed', `扫码后超过 ${admissionMinutes} 分钟没有签到，请对准现场屏幕再扫一次`)
}

function refuseUnlessRunning(meeting: Meeting, at: Instant): void {
  if (meeting.status === 'cancelled') refuse('closed', `会议已取消：${meeting.cancelledFor ?? ''}`)
  if (meeting.status === 'closed' || arrivalAt(meeting, at) === 'over')
    refuse('closed', '签到已经结束，如您到了会场，请主持人用点名为您登记')
}

/** Whoever is not due may sit in where the host lets them; anybody else is told whom to ask. */
function refuseStranger(meeting: Meeting, { member, branch, path }: Binding): void {
  if (isDue(meeting, member)) return
  if (meeting.guests === 'none') refuse('forbidden', '您不在这次会议的应到名单里，这次会议不设列席')
  if (branch === meeting.branch || (meeting.guests === 'anyone' && path[0] === meeting.path[0])) return
  refuse('forbidden', '您不在这次会议的应到名单里，如需列席，请主持人用点名为您登记')
}
