import type { Attendance, DuePerson, Meeting } from '#types/meeting'
import type { PersonRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'

type Said = Pick<Attendance, 'state' | 'at' | 'way' | 'byName' | 'reason' | 'leftAt' | 'leftEarly'>

/** What a row says, as far as it says it. */
export function said({ state, at, way, byName, reason, leftAt, leftEarly }: Attendance): Said {
  return {
    ...{ state, at, way, byName },
    ...(reason && { reason }),
    ...(leftAt && { leftAt }),
    ...(leftEarly && { leftEarly }),
  }
}

export const isDue = ({ due }: Pick<Meeting, 'due'>, member: string): boolean =>
  due.some((person) => person.member === member)

/** Everyone due, in the order of the roster, then the guests: those who came, and those whose scan waits to be confirmed. */
export function people({ due }: Pick<Meeting, 'due'>, rows: readonly Attendance[]): PersonRow[] {
  const rowOf = new Map(rows.map((row) => [row.member, row]))
  const dueIds = new Set(due.map(({ member }) => member))
  const guests = rows.filter(
    ({ member, state }) => !dueIds.has(member) && (attended(state) || state === 'unconfirmed'),
  )
  return [
    ...due.map((person) => personRow(person, true, rowOf.get(person.member))),
    ...guests.map((row) =>
      personRow({ member: row.member, name: row.name, voter: false, branch: row.branch }, false, row),
    ),
  ]
}

export function personRow(person: DuePerson, due: boolean, row?: Attendance): PersonRow {
  const { member, name, voter, branch } = person
  if (!row) return { member, name, voter, branch, due, state: 'absent', changes: [] }
  return { member, name, voter, branch, due, ...said(row), changes: row.changes }
}
