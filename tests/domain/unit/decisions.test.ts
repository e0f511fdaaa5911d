import type { Day } from '#types/calendar'
import type { Clause } from '#types/standard'
import type { UnitRules } from '#types/unit-rules'
import { assess } from '#domain/assess'
import { addDays } from '#domain/calendar/days'
import { published } from '#domain/standards/published'
import { clausesOf } from '#domain/unit/clauses'
import { settingsOf } from '#domain/unit/decisions'
import { aBranch, clauseThat, noRecords, on } from '../builders'

const versions = (clauses: readonly Clause[], id: string) =>
  clauses.filter((one) => one.id === id).map(({ effective }) => [effective.from, effective.until])

describe('decided otherwise by a committee', () => {
  const quarterly = { ruling: 'X01', reading: '每季一次', from: '2025-07-01', by: '机关党委' } as const
  const verdictsBy = (rules: UnitRules) =>
    assess(clausesOf(['office'], rules, published), aBranch(), noRecords, { year: 2025, asOf: '2026-12-31' })
  const lecture = (rules: UnitRules) => verdictsBy(rules).find(({ clause }) => clause === 'ORGAN.6.1d')!

  it('asks otherwise from its day on, and as before until then', () => {
    expect(lecture({}).periods.map(({ period }) => period.until)).toEqual(['2025-06-30', '2025-12-31'])
    expect(lecture({ decisions: [quarterly] }).periods.map(({ period }) => period.until)).toEqual([
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
    ])
  })

  it('is named in every verdict that leans on the ruling, and in no other', () => {
    expect(lecture({}).decided).toBeUndefined()
    expect(lecture({ decisions: [quarterly] }).decided).toEqual([quarterly])
    const touched = verdictsBy({ decisions: [quarterly] }).filter(({ decided }) => decided)
    expect(touched.map(({ rulings }) => rulings.includes('X01'))).not.toContain(false)
  })

  it('is named, too, where it changes how facts are counted and not what is asked', () => {
    const decision = { ruling: 'X37', reading: '当年', from: '2025-01-01', by: '党委' } as const
    const clauses = clausesOf(['newOrganization'], { decisions: [decision] }, published)

    expect(clauses.filter(({ id }) => id === 'TWO.2.5').map(({ decided }) => decided)).toEqual([
      undefined,
      [decision],
    ])
  })

  it('leaves the day before as it was: a later decision succeeds an earlier one', () => {
    const back = {
      ...quarterly,
      reading: '每半年一次',
      from: '2026-01-01' as Day,
      then: { clauses: { 'ORGAN.6.1d': { must: { every: 'halfYear' } } } },
    } as const
    const clauses = clausesOf(['office'], { decisions: [back, quarterly] }, published)

    expect(versions(clauses, 'ORGAN.6.1d')).toEqual([
      ['2018-01-01', '2025-06-30'],
      ['2025-07-01', '2025-12-31'],
      ['2026-01-01', undefined],
    ])
  })

  it('sets the figures that no document gives for the years that begin from its day on', () => {
    const strict = { ruling: 'P02', reading: '零', from: '2025-07-01', by: '机关党委' } as const
    const back = { ...strict, reading: '一半', from: '2027-01-01' } as const

    expect(settingsOf(2025, [strict], published.rulings).late).toBe(50)
    expect(settingsOf(2026, [strict, back], published.rulings).late).toBe(0)
    expect(settingsOf(2027, [strict, back], published.rulings).late).toBe(50)
  })

  it('can be taken back: what it had changed is as published again', () => {
    const hours = { ruling: 'X03', reading: '32/56', from: '2024-01-01', by: '党委' } as const
    const back = { ...hours, reading: '24/40', from: '2025-01-01' } as const
    const asked = clausesOf(['office'], { decisions: [back, hours] }, published).filter(
      ({ id }) => id === 'ORGAN.5.2e',
    )

    expect(asked.map(({ must, title }) => ['hours' in must && must.hours, title])).toEqual([
      [24, '党员全年学满 24 学时'],
      [32, '党员全年学满 32 学时'],
      [24, '党员全年学满 24 学时'],
    ])
    expect(asked.at(-1)!.decided).toEqual([back])
  })

  it('changes the rhythm with the next period that begins in both: no month is asked twice, or by nobody', () => {
    const monthly = { ruling: 'X02', reading: '每月一次', from: '2025-05-15', by: '党委' } as const
    const quarterly = { ...monthly, reading: '每季一次', from: '2025-05-15' } as const
    const periods = (decision: typeof monthly | typeof quarterly, kinds: 'office' | 'any', id: string) =>
      assess(
        clausesOf(
          ['office'],
          {
            ...(kinds === 'any' && { bound: [{ standard: 'TARGET', from: '2020-01-01' }] }),
            decisions: [decision],
          },
          published,
        ),
        aBranch(),
        noRecords,
        { year: 2025, asOf: '2026-12-31' },
      )
        .find(({ clause }) => clause === id)!
        .periods.map(({ period }) => period.from.slice(5, 7))

    expect(periods(monthly, 'office', 'ORGAN.5.2a')).toEqual(['01', '04', '07', '08', '09', '10', '11', '12'])
    expect(periods(quarterly, 'any', 'TARGET.11')).toEqual(['01', '02', '03', '04', '05', '06', '07', '10'])
  })

  it('judges what happened before its day as it was asked then', () => {
    const then = { clauses: { 'ORGAN.5.5V1': { must: { within: { days: 3 } } } } } as const
    const decision = { ruling: 'P01', reading: '由单位定', from: '2025-07-01', by: '党委', then } as const
    const visits = (['2025-06-30', '2025-07-01'] as const).map((day) => ({
      ...{ id: day, ...on(day), trigger: 'illness', answered: on(addDays(day, 5)) },
    }))
    const verdict = assess(
      clausesOf(['office'], { decisions: [decision] }, published),
      aBranch(),
      { ...noRecords, happenings: visits },
      { year: 2025, asOf: '2026-12-31' },
    ).find(({ clause }) => clause === 'ORGAN.5.5V1')!

    expect(verdict.secured).toBe('3/4')
  })

  it('what was late then counts nothing', () => {
    const clause = clauseThat({ kind: 'respond', trigger: 't', answer: 'a', within: { days: 7 } })
    const happenings = [{ id: 'h', ...on('2025-03-01'), trigger: 't', answered: on('2025-03-20') }]
    const settings = { late: 0, graceDays: 30, entryDays: 30, spread: 30 }
    const secured = (own?: typeof settings) =>
      assess(
        [clause],
        aBranch(),
        { ...noRecords, happenings },
        { year: 2025, asOf: '2026-12-31', ...(own && { settings: own }) },
      )[0]!.secured

    expect([secured(), secured(settings)]).toEqual(['1/2', '0/1'])
  })
})
