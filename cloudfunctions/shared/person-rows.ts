import type { Attendance, DuePerson, Meeting } from '#types/meeting'
import type { PersonRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'

/** What a row says beside its state, where it says so. */
export function said({
  reason,
  leftAt,
  leftEarly,
}: Attendance): Pick<Attendance, 'reason' | 'leftAt' | 'leftEarly'> {
  return { ...(reason && { reason }), ...(leftAt && { leftAt }), ...(leftEarly && { leftEarly }) }
}

export const isDue = ({ due }: Pick<Meeting, 'due'>, member: string): boolean =>
  due.some((person) => person.member === member)

/** Everyone due, in the order of the roster, then the guests. */
export function people({ due }: Pick<Meeting, 'due'>, rows: readonly Attendance[]): PersonRow[] {
  const rowOf = new Map(rows.map((row) => [row.member, row]))
  const dueIds = new Set(due.map(({ member }) => member))
  const guests = rows.filter(({ member, state }) => !dueIds.has(member) && attended(state))
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
  const { state, at, way, byName, changes } = row
  return { member, name, voter, branch, due, state, at, way, byName, changes, ...said(row) }
}
