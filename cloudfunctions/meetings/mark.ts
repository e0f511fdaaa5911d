import type * as z from 'zod'
import type { Attendance, AttendanceState, Meeting } from '#types/meeting'
import type { Mark } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { arrivalAt } from '#domain/attendance/arrival'
import { attended } from '#domain/attendance/tally'
import { now, sayMoment } from '../shared/clock'
import { refuse } from '../shared/refuse'
import { rowOf, type Person } from './row'

/** An officer's word about somebody. */
export type Marked = Omit<z.output<typeof Mark>, 'meeting'>

/** Whether a row says already what an officer says. */
export function agrees(there: Attendance, mark: Marked): boolean {
  if (there.state !== mark.state && !isConfirmed(there, mark)) return false
  const sameReason = mark.state !== 'leave' || mark.reason === undefined || mark.reason === there.reason
  return sameReason && (mark.leftEarly ?? there.leftEarly ?? false) === (there.leftEarly ?? false)
}

/** A scan that was confirmed, and found late by its moment, is what the officer who confirmed it said. */
const isConfirmed = (there: Attendance, { state, was }: Marked): boolean =>
  state === 'present' && was === 'unconfirmed' && isLateScan(there)
const isLateScan = ({ state, changes }: Attendance): boolean =>
  state === 'late' && changes.at(-1)?.state === 'unconfirmed'

/** The row as an officer says it is. What was scanned keeps its moment, and is late or not by that. */
export function markedRow(
  meeting: Meeting,
  mark: Marked,
  person: Person,
  officer: Binding,
  there?: Attendance,
): Attendance {
  const said = there ? saidOf(meeting, mark, there) : ({ state: mark.state, at: now(), way } as const)
  const more = attended(said.state) ? departureIn(mark, there) : reasonIn(mark, there)
  return { ...rowOf(meeting, person, officer, said), ...more }
}

const way = 'rollCall'

function saidOf(
  meeting: Meeting,
  { state }: Marked,
  there: Attendance,
): Pick<Attendance, 'state' | 'at' | 'way'> {
  if (there.state === state) return { state, at: there.at, way: there.way }
  if (there.state !== 'unconfirmed' || !attended(state)) return { state, at: now(), way }
  const late = arrivalAt(meeting, there.at) === 'late'
  return { state: late ? 'late' : state, at: there.at, way }
}

function departureIn(
  { leftEarly }: Marked,
  there: Attendance | undefined,
): Pick<Attendance, 'leftAt' | 'leftEarly'> {
  const early = leftEarly ?? there?.leftEarly
  return { ...(there?.leftAt && { leftAt: there.leftAt }), ...(early && { leftEarly: true }) }
}

/** A leave keeps the reason it was asked for with, unless the officer says another. */
function reasonIn({ state, reason }: Marked, there: Attendance | undefined): Pick<Attendance, 'reason'> {
  const said = reason ?? there?.reason
  return state === 'leave' && said ? { reason: said } : {}
}

export function refuseUntimely(meeting: Meeting, states: readonly AttendanceState[]): void {
  if (meeting.status === 'cancelled') refuse('closed', '会议已取消，不能再点名')
  if (states.some(attended) && now() < meeting.opensAt)
    refuse('closed', `${sayMoment(meeting.opensAt)} 才开始签到，在那之前只能登记请假`)
}

export function refuseOddMark({ startsAt }: Meeting, { state, leftEarly }: Marked): void {
  if (leftEarly && !attended(state)) refuse('invalid', '没有到会的人不能登记早退，请先登记到会')
  if (leftEarly && now() < startsAt) refuse('closed', '会议还没有开始，开始以后才能登记早退')
}

/** Nobody grants their own leave; what another officer has granted may be sent again. */
export function refuseOwnLeave(mark: Marked, officer: Binding, there: Attendance | undefined): void {
  if (mark.member === officer.member && mark.state === 'leave' && there?.state !== 'leave')
    refuse('forbidden', '自己的请假不能自己批，请先申请，再由另一位支部书记、委员或上级党组织登记')
}
