import fc from 'fast-check'
import { addDays, addMonths, day, daysIn } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'

describe('days and months', () => {
  it.each([
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2027-02-28', -6, '2026-08-28'],
    ['2025-12-31', 2, '2026-02-28'],
  ] as const)('%s and %i months is %s: from one anchor, at the month end at most', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('steps over month ends, leap days and new year, and back', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01')
    expect(addDays('2025-12-20', 30)).toBe('2026-01-19')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('comes back to where it started', () => {
    const aDay = fc
      .tuple(
        fc.integer({ min: 2018, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      )
      .map(([y, m, d]) => day(y, m, Math.min(d, daysIn(y, m))))
    fc.assert(
      fc.property(aDay, fc.integer({ min: -800, max: 800 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
    )
  })
})

describe('periods', () => {
  it('cut a year without gap or overlap', () => {
    for (const cadence of ['month', 'quarter', 'halfYear', 'year'] as const) {
      const periods = periodsOf(cadence, 2028)
      expect(periods[0]!.from).toBe('2028-01-01')
      expect(periods.at(-1)!.until).toBe('2028-12-31')
      periods.slice(1).forEach(({ from }, index) => expect(from).toBe(addDays(periods[index]!.until, 1)))
    }
  })

  it('a semester runs on past New Year until the next one begins', () => {
    const semesters = ['2025-02-17', '2025-09-01', '2026-02-23'] as const

    expect(periodsOf('semester', 2025, semesters)).toEqual([
      { from: '2025-02-17', until: '2025-08-31' },
      { from: '2025-09-01', until: '2026-02-22' },
    ])
  })
})
