import type { Attendance, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import { now } from '../shared/clock'
import { attendanceId } from '../shared/collections/attendances'
import { SCHEMA } from '../shared/schema'

export type Person = Pick<Binding, 'member' | 'name' | 'branch'>
type Said = Pick<Attendance, 'state' | 'at' | 'way'> & Partial<Pick<Attendance, 'reason'>>

/** A new row about somebody, of the branch they are due for; written down now. */
export function rowOf(
  { _id: meeting, due }: Pick<Meeting, '_id' | 'due'>,
  { member, name, branch }: Person,
  by: Pick<Binding, 'member' | 'name'>,
  said: Said,
): Attendance {
  return {
    ...{ _id: attendanceId(meeting, member), schema: SCHEMA, meeting, member, name },
    branch: due.find((person) => person.member === member)?.branch ?? branch,
    ...said,
    ...{ enteredAt: now(), by: by.member, byName: by.name, changes: [] },
  }
}
