import { monthsOn, weeksOf } from '../../src/pages/calendar/weeks'

it('a month that begins on a Sunday has that day at the end of its first week', () => {
  const [first] = weeksOf('2026-03')
  expect(first).toEqual([...Array.from({ length: 6 }, () => undefined), '2026-03-01'])
})

it('a month that begins on a Monday has no gap before it', () => {
  expect(weeksOf('2026-06')[0]![0]).toBe('2026-06-01')
})

it('every day of a month stands there once', () => {
  for (const [month, days] of [
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-12', 31],
  ] as const) {
    const all = weeksOf(month).flat().filter(Boolean)
    expect(all).toHaveLength(days)
    expect(new Set(all).size).toBe(days)
  }
})

it('a month is turned over New Year both ways', () => {
  expect(monthsOn('2026-12', 1)).toBe('2027-01')
  expect(monthsOn('2026-01', -1)).toBe('2025-12')
})
