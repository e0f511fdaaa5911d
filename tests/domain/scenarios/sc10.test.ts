import { assess } from '#domain/assess'
import { termFrom, yearFrom } from '#domain/calendar/terms'
import { aBranch, clauseThat, met, noRecords } from '../builders'

describe('SC10 — leap days and terms', () => {
  it('a term of three years from a leap day ends on 28 February, and reminders count back from there', () => {
    expect(termFrom('2024-02-29', 36)).toEqual({
      until: '2027-02-28',
      remindOn: ['2026-08-28', '2026-11-28', '2027-01-28'],
    })
  })

  it('four years on from a leap day is a leap day: one step from the anchor, not year by year', () => {
    expect(termFrom('2024-02-29', 48).until).toBe('2028-02-29')
  })

  it('a year from a leap day runs to 28 February, and what waits for it may be done from 1 March', () => {
    expect(yearFrom('2024-02-29')).toEqual({ until: '2025-02-28', freeFrom: '2025-03-01' })
    expect(yearFrom('2024-03-01')).toEqual({ until: '2025-03-01', freeFrom: '2025-03-02' })
  })

  it.each([
    ['2028-02-29', 1],
    ['2028-03-01', 2],
  ] as const)('a meeting on %s is counted in month %i (from nought)', (day, month) => {
    const monthly = clauseThat({ kind: 'hold', activity: 'x', atLeast: 1, every: 'month', by: 'branch' })
    const records = { ...noRecords, acts: [met(day, 'x')] }
    const { periods } = assess([monthly], aBranch(), records, { year: 2028, asOf: '2029-01-31' })[0]!

    expect(periods.findIndex(({ status }) => status === 'met')).toBe(month)
  })
})
