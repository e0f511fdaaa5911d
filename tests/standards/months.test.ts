import type { Day } from '#types/calendar'
import type { OrganizationKind } from '#types/organization'
import type { Status } from '#types/verdict'
import { assess } from '#domain/assess'
import { day, daysIn } from '#domain/calendar/days'
import { standards } from '#domain/standards/library'
import { branchOf, noRecords } from './branch'

const monthEnds: Day[] = Array.from({ length: 120 }, (_, index) => {
  const [year, month] = [2018 + Math.floor(index / 12), (index % 12) + 1]
  return day(year, month, daysIn(year, month))
})

const everyKind: OrganizationKind[] = [
  'office',
  'institution',
  'governmentService',
  'disciplineOffice',
  'stateOwned',
  'newOrganization',
  'hospital',
  'school',
  'universityStaff',
  'universityStudents',
]

const statuses: Status[] = ['met', 'unmet', 'pending', 'exempt']

/** One that has everything, and one that has as little as can be. */
const branches = [
  branchOf(everyKind),
  branchOf(everyKind, { hasCommittee: false, groups: [], needsRoom: false, attachment: 'attached' }),
]

describe.each(standards.map(({ id, clauses }) => [id, clauses] as const))('%s', (_, clauses) => {
  test('can be assessed at every month-end of ten years', () => {
    for (const branch of branches)
      for (const asOf of monthEnds) {
        const year = Number(asOf.slice(0, 4))
        const verdicts = assess(clauses, branch, noRecords, { year, asOf })
        expect(verdicts.filter(({ status }) => !statuses.includes(status))).toEqual([])
      }
  })

  test('nothing is missed in January of a year that is still to come', () => {
    const verdicts = assess(clauses, branches[0]!, noRecords, { year: 2027, asOf: '2026-12-31' })
    expect(verdicts.filter(({ status }) => status === 'unmet').map(({ clause }) => clause)).toEqual([])
  })
})
