import type { Attendance, AttendanceState, DuePerson, QuorumRule, Tally } from '#types/meeting'
import { countQuorum } from './quorum'

type Row = Pick<Attendance, 'member' | 'state' | 'leftEarly'>

/** Whether someone counts as having been there (实到): the late are within it. */
export const attended = (state: AttendanceState): boolean => state === 'present' || state === 'late'

/** Waits for the host's word, and counts as not there until then. */
export const isAwaiting = (state: AttendanceState): boolean =>
  state === 'leaveAsked' || state === 'unconfirmed'

/** Counts a meeting: whoever is due and has no row is absent, whoever has one and is not due is a guest. */
export function tally(due: readonly DuePerson[], rows: readonly Row[], rule?: QuorumRule): Tally {
  const stateOf = new Map(rows.map(({ member, state }) => [member, state]))
  const early = new Set(rows.flatMap(({ member, leftEarly }) => (leftEarly ? member : [])))
  const dueIds = new Set(due.map(({ member }) => member))
  const count = (...states: AttendanceState[]): number =>
    due.filter(({ member }) => states.includes(stateOf.get(member) ?? 'absent')).length
  const voters = due.filter(({ voter }) => voter)
  const votersHere = voters.filter(({ member }) => attended(stateOf.get(member) ?? 'absent'))

  return {
    due: due.length,
    present: count('present', 'late'),
    late: count('late'),
    leftEarly: due.filter(({ member }) => early.has(member) && attended(stateOf.get(member) ?? 'absent'))
      .length,
    leave: count('leave'),
    absent: count('absent', 'leaveAsked', 'unconfirmed'),
    awaiting: count('leaveAsked', 'unconfirmed'),
    guests: [...stateOf].filter(([member, state]) => !dueIds.has(member) && attended(state)).length,
    ...(rule && { quorum: countQuorum(rule, voters.length, votersHere.length) }),
  }
}
