import type { Instant } from '#types/calendar'
import type { Attendance, AttendanceState, LeaveReason, Meeting, Step } from '#types/meeting'
import type { Member } from '#types/member'
import { outcomesOf } from '#domain/attendance/outcomes'
import { attended, tally } from '#domain/attendance/tally'
import { summaryOf } from '#domain/meetings/minutes'
import { addMinutes } from '../../shared/clock'
import { attendanceId } from '../../shared/collections/attendances'
import { SCHEMA } from '../../shared/schema'
import { digestOf } from '../../shared/seal'
import { makeUpsOf } from './made-up'
import { minutesOf } from './written'
import type { DemoMeeting } from './year'

const aDay = 24 * 60

type Told = { members: readonly Member[]; now: Instant; latest: number }

/** A meeting as it stands once it is over: counted, with what was made up since, and its minutes. */
export function held(planned: Meeting, { members, now, latest }: Told): DemoMeeting {
  const rows = planned.due.flatMap((person) => rowFor(planned, person) ?? [])
  const makeUps = makeUpsOf(planned, rows, { members, now })
  const closedAt = addMinutes(planned.endsAt, 5)
  const closed: Meeting = {
    ...planned,
    status: 'closed',
    tally: tally(planned.due, rows, planned.quorum),
    outcomes: outcomesOf(planned.due, rows, makeUps),
    ...{ closedAt, noticedAt: addMinutes(planned.startsAt, -5 * aDay), steps: stepsOf(planned, closedAt) },
  }
  const minutes = minutesOf(closed, rows, latest, now)
  return { meeting: { ...closed, record: summaryOf(minutes) }, rows, makeUps, minutes }
}

function stepsOf({ host: by, hostName: byName, startsAt, opensAt }: Meeting, closedAt: Instant): Step[] {
  const step = (did: Step['did'], at: Instant): Step => ({ did, by, byName, at })
  return [
    step('planned', addMinutes(startsAt, -10 * aDay)),
    step('noticed', addMinutes(startsAt, -5 * aDay)),
    step('opened', opensAt),
    step('closed', closedAt),
  ]
}

/** Below this lot one was there in time. A host always was. */
const presentBelow = 86

/** Who came is drawn by lot, but the same lot every time. */
export const lotOf = (...of: string[]): number => parseInt(digestOf(of.join(':')).slice(0, 6), 16) % 100

const reasons: readonly LeaveReason[] = ['duty', 'duty', 'away', 'health', 'family', 'other']

function rowFor(meeting: Meeting, { member, name, branch }: Meeting['due'][number]): Attendance | undefined {
  const drawn = lotOf(meeting._id, member)
  const lot = member === meeting.host ? drawn % presentBelow : drawn
  const state = stateBy(lot)
  if (state === 'absent') return undefined
  const at = addMinutes(meeting.startsAt, state === 'late' ? 12 + (lot % 5) : -(lot % 20) - 1)
  const byHand = state === 'leave' || lot % 9 === 0
  return {
    ...{ _id: attendanceId(meeting._id, member), schema: SCHEMA, meeting: meeting._id, member, name, branch },
    ...{ state, at, enteredAt: at, way: byHand ? 'rollCall' : 'scan' },
    ...(state === 'leave' && { reason: reasons[lot % reasons.length]! }),
    ...(attended(state) && leavingOf(meeting, lot)),
    ...{ by: byHand ? meeting.host : member, byName: byHand ? meeting.hostName : name, changes: [] },
  }
}

function stateBy(lot: number): AttendanceState {
  if (lot < presentBelow) return 'present'
  if (lot < 91) return 'late'
  return lot < 97 ? 'leave' : 'absent'
}

/** Where leaving is scanned as well everybody's is known; elsewhere only of the few who left before the end. */
function leavingOf({ signOut, endsAt }: Meeting, lot: number): Pick<Attendance, 'leftAt' | 'leftEarly'> {
  const early = lot % 40 === 3
  return {
    ...(signOut && { leftAt: addMinutes(endsAt, early ? -40 : lot % 5) }),
    ...(early && { leftEarly: true }),
  }
}
