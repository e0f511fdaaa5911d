import type { Attendance, Meeting } from '#types/meeting'
import type { OwnRow } from '#types/meetings'
import { isDue, said } from '../shared/person-rows'

export { card } from '../shared/meeting-card'
export { isDue, people, personRow, said } from '../shared/person-rows'

/** What someone is told of their own attendance. */
export function ownRow(meeting: Pick<Meeting, 'due'>, row: Attendance): OwnRow {
  return { ...said(row), guest: !isDue(meeting, row.member) }
}
