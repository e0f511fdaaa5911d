import fc from 'fast-check'
import { addDays } from '#domain/calendar/days'
import { chinaDayOf, minutesBetween } from '#domain/calendar/instants'
import { isWorkday, lastWorkday, weekdayOf } from '#domain/calendar/weekdays'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days))
const anInstant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('weekdays', () => {
  it('are those of the calendar', () => {
    fc.assert(
      fc.property(anyDay, (day) => expect(weekdayOf(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())),
    )
  })

  it.each([
    ['2025-05-30', '2025-05-30'],
    ['2025-05-31', '2025-05-30'],
    ['2025-06-01', '2025-05-30'],
    ['2025-06-02', '2025-06-02'],
  ] as const)('the last working day until %s is %s', (until, day) => {
    expect(lastWorkday(until)).toBe(day)
  })

  it('work from Monday to Friday', () => {
    const week = Array.from({ length: 7 }, (_, n) => isWorkday(addDays('2025-06-01', n)))

    expect(week).toEqual([false, true, true, true, true, true, false])
  })
})

describe('moments', () => {
  it('are of the day it is in China then', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        const inChina = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
        expect(chinaDayOf(at)).toBe(inChina.slice(0, 10))
      }),
    )
  })

  it.each([
    ['2025-04-30T15:59:59.999Z', '2025-04-30'],
    ['2025-04-30T16:00:00.000Z', '2025-05-01'],
    ['2025-12-31T23:30:00.000Z', '2026-01-01'],
  ] as const)('%s is %s in China', (at, day) => {
    expect(chinaDayOf(at)).toBe(day)
  })

  it('are as many minutes apart as the clock says, midnight between them or not', () => {
    expect(minutesBetween('2025-05-20T01:00:00.000Z', '2025-05-20T02:30:00.000Z')).toBe(90)
    expect(minutesBetween('2025-05-20T23:30:00.000Z', '2025-05-21T00:15:00.000Z')).toBe(45)
  })
})
