import type { Day } from '#types/calendar'
import type { OrganizationKind } from '#types/organization'
import type { Figure } from '#types/records'
import type { Status } from '#types/verdict'
import { assess } from '#domain/assess'
import { wholeYears } from '#domain/calendar/ages'
import { addMonths } from '#domain/calendar/days'
import { fundingOf, nominationOf, yearsAtApplying } from '#domain/model-branches'
import { findClause, type KnownClause } from '#domain/standards/library'
import { aBranch, noRecords, on } from '../builders'

/** How a unit stands against one clause when the year is over, by one figure. */
function standing(id: KnownClause, value: number, of?: number, kind: OrganizationKind = 'universityStaff') {
  const clause = findClause(id)!
  const figure = clause.must.kind === 'reach' ? clause.must.figure : ''
  const figures: Figure[] = [{ id: 'f', ...on('2020-05-31'), figure, value, ...(of !== undefined && { of }) }]
  const at = { year: 2020, asOf: '2021-01-31' } as const
  return assess([clause], aBranch({ kinds: [kind] }), { ...noRecords, figures }, at)[0]!.status
}

const dueOf = (id: KnownClause): Day => {
  const { must } = findClause(id)!
  if (must.kind !== 'finish' || !must.due) throw new Error(`${id} has no day`)
  return must.due as Day
}

describe('SC16 — model branches: who may apply', () => {
  it.each([
    ['MODEL.2.2a', 'universityStaff', '2017-05-31', 3, 'met'],
    ['MODEL.2.2a', 'universityStaff', '2017-06-01', 2, 'unmet'],
    ['MODEL.2.2e', 'universityStudents', '2018-05-31', 2, 'met'],
    ['MODEL.2.2e', 'universityStudents', '2018-06-01', 1, 'unmet'],
    ['MODEL.2.1a', 'universityStaff', '2017-05-31', 3, 'met'],
    ['MODEL.2.1a', 'universityStaff', '2017-06-01', 2, 'unmet'],
  ] as const)('%s: a unit of %s founded on %s is %i years old: %s', (id, kind, foundedOn, years, status) => {
    expect(yearsAtApplying(foundedOn)).toBe(years)
    expect(standing(id, yearsAtApplying(foundedOn), undefined, kind)).toBe(status)
  })

  it('staff are not asked for two years, nor students for three', () => {
    expect(standing('MODEL.2.2a', 2, undefined, 'universityStudents')).toBe('exempt')
    expect(standing('MODEL.2.2e', 2, undefined, 'universityStaff')).toBe('exempt')
  })

  it('founded on a leap day, it is three years old on 28 February', () => {
    expect(wholeYears('2016-02-29', '2019-02-27')).toBe(2)
    expect(wholeYears('2016-02-29', '2019-02-28')).toBe(3)
    expect(wholeYears('2016-02-29', '2020-02-28')).toBe(3)
    expect(wholeYears('2016-02-29', '2020-02-29')).toBe(4)
  })
})

describe('SC16 — nominations', () => {
  it.each([
    ['organCommittee', 0, 'tooFew'],
    ['organCommittee', 1, 'stands'],
    ['organCommittee', 2, 'stands'],
    ['organCommittee', 3, 'refused'],
    ['generalBranch', 0, 'stands'],
    ['generalBranch', 1, 'stands'],
    ['generalBranch', 2, 'refused'],
  ] as const)('%s with %i: %s, and the clause says the same', (by, count, result) => {
    const clause = by === 'organCommittee' ? 'MODEL.3.2b' : 'MODEL.3.2d'

    expect(nominationOf(by, count)).toBe(result)
    expect(standing(clause, count)).toBe<Status>(result === 'stands' ? 'met' : 'unmet')
  })

  it('one college and three branches are chosen, and not one more', () => {
    expect([1, 2].map((colleges) => standing('MODEL.1.1', colleges))).toEqual(['met', 'unmet'])
    expect([3, 4].map((branches) => standing('MODEL.1.1b', branches))).toEqual(['met', 'unmet'])
  })
})

describe('SC16 — money', () => {
  it('the two years cost 110,000: a college 50,000, three branches 60,000', () => {
    expect(fundingOf({ colleges: 1, branches: 3 })).toBe(110_000)
    expect(fundingOf({ colleges: 1, branches: 0 })).toBe(50_000)
    expect(fundingOf({ colleges: 0, branches: 1 })).toBe(20_000)
  })

  it.each([
    [5_000_000, 'met'],
    [4_999_999, 'unmet'],
    [6_000_000, 'met'],
  ] as const)('of a province’s 50,000.00 yuan, %i fen of the school’s own: %s', (fen, status) => {
    expect(standing('MODEL.4.3', fen, 5_000_000)).toBe(status)
  })
})

describe('SC16 — days', () => {
  it.each([
    ['MODEL.3.2a', '2020-05-31'],
    ['MODEL.3.3a', '2020-06-30'],
    ['MODEL.3.5', '2021-05-10'],
    ['MODEL.3.5a', '2021-06-30'],
    ['MODEL.3.6a', '2022-05-31'],
    ['MODEL.3.4', '2022-06-30'],
    ['MODEL.3.6c', '2022-06-30'],
  ] as const)('%s falls due on %s', (id, due) => expect(dueOf(id)).toBe(due))

  it('closing papers of 2021, as printed, would come more than a year before the work ends', () => {
    const printed = addMonths(dueOf('MODEL.3.6a'), -12)

    expect(printed).toBe('2021-05-31')
    expect(wholeYears(printed, dueOf('MODEL.3.4'))).toBe(1)
    expect(wholeYears(dueOf('MODEL.3.6a'), dueOf('MODEL.3.4'))).toBe(0)
  })

  it.each([
    ['2022-05-31', 'met', '1/1'],
    ['2022-06-01', 'unmet', '1/2'],
  ] as const)('closing papers of %s: %s', (day, status, secured) => {
    const tasks = [{ id: 't', ...on('2022-01-10'), task: 'modelFinalReport', done: on(day) }]
    const at = { year: 2022, asOf: '2022-12-31' } as const
    const [verdict] = assess([findClause('MODEL.3.6a')!], aBranch(), { ...noRecords, tasks }, at)

    expect(verdict).toMatchObject({ status, secured })
  })
})
