import type { Period } from '#types/calendar'
import { periodsOf } from '#domain/calendar/periods'
import { columnsOf, placeOf, placesOf } from '../../src/pages/year/places'

it.each([
  ['month', 12],
  ['quarter', 4],
  ['halfYear', 2],
  ['year', 1],
] as const)('the periods of a %s fill the twelve months without a gap', (cadence, count) => {
  const places = placesOf(periodsOf(cadence, 2026), 2026)
  expect(places).toHaveLength(count)
  expect(places[0]!.from).toBe(1)
  expect(places.at(-1)!.until).toBe(12)
  places.slice(1).forEach(({ from }, at) => expect(from).toBe(places[at]!.until + 1))
})

it('two semesters that meet within a month do not overlap, and the last ends with the year', () => {
  const semesters = [
    { from: '2026-02-20', until: '2026-08-31' },
    { from: '2026-08-31', until: '2027-02-25' },
  ] as const satisfies Period[]
  expect(placesOf(semesters, 2026)).toEqual([
    { from: 2, until: 8 },
    { from: 9, until: 12 },
  ])
})

it('a period that began the year before starts with January', () => {
  expect(placesOf([{ from: '2025-09-01', until: '2026-01-31' }], 2026)).toEqual([{ from: 1, until: 1 }])
})

it('columns of a grid end where the next would begin', () => {
  expect(columnsOf({ from: 4, until: 6 })).toBe('4 / 7')
})

it('a day is found in its period: its first and its last, and past the last the last', () => {
  const quarters = periodsOf('quarter', 2026)
  expect(placeOf('2026-03-31', quarters)).toBe(0)
  expect(placeOf('2026-04-01', quarters)).toBe(1)
  expect(placeOf('2025-12-31', quarters)).toBe(0)
  expect(placeOf('2027-01-01', quarters)).toBe(3)
})
