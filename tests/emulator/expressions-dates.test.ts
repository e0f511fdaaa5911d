import { refusal, useDatabase } from './client'

const database = useDatabase('expressions_dates')
const things = () => database().collection('expressions_dates')
const $ = () => database().command.aggregate

const compute = async (expression: unknown): Promise<unknown> => {
  const { data } = await things().aggregate().project({ _id: 0, value: expression }).end()
  return (data as { value: unknown }[])[0]!.value
}

// A Wednesday evening in UTC; in Shanghai the year has turned.
beforeEach(() => things().add({ _id: 'a', at: new Date('2025-12-31T18:05:06.007Z'), none: null }))

it.each([
  ['year', 2025, 2026],
  ['month', 12, 1],
  ['dayOfMonth', 31, 1],
  ['dayOfYear', 365, 1],
  ['dayOfWeek', 4, 5],
  ['hour', 18, 2],
  ['minute', 5, 5],
  ['second', 6, 6],
  ['millisecond', 7, 7],
  ['week', 52, 0],
  ['isoDayOfWeek', 3, 4],
  ['isoWeek', 1, 1],
  ['isoWeekYear', 2026, 2026],
] as const)('%s is read in UTC and in a zone', async (name, utc, shanghai) => {
  expect(await compute($()[name]('$at'))).toBe(utc)
  expect(await compute($()[name]({ date: '$at', timezone: 'Asia/Shanghai' }))).toBe(shanghai)
  expect(await compute($()[name]({ date: '$at', timezone: '+08:00' }))).toBe(shanghai)
})

it.each([
  ['2026-01-03', 0, 1, 2026],
  ['2026-01-04', 1, 1, 2026],
  ['2023-01-01', 1, 52, 2022],
  ['2021-01-03', 1, 53, 2020],
  ['2024-12-30', 52, 1, 2025],
] as const)('the weeks of %s', async (day, week, isoWeek, isoWeekYear) => {
  const date = new Date(`${day}T00:00:00Z`)
  const { week: w, isoWeek: i, isoWeekYear: y } = $()
  expect(await compute([w(date), i(date), y(date)])).toEqual([week, isoWeek, isoWeekYear])
})

describe('dateToString', () => {
  it('writes ISO where no format is given', async () => {
    expect(await compute($().dateToString({ date: '$at' }))).toBe('2025-12-31T18:05:06.007Z')
  })
  it('writes each part in the zone', async () => {
    const format = '%Y-%m-%d %H:%M:%S.%L %j %w %u %U %G-%V %z %Z %%'
    expect(await compute($().dateToString({ date: '$at', format, timezone: 'Asia/Shanghai' }))).toBe(
      '2026-01-01 02:05:06.007 001 5 4 00 2026-01 +0800 +480 %',
    )
  })
  it('writes what is asked for in place of null', async () => {
    expect(await compute($().dateToString({ date: '$none' }))).toBeNull()
    expect(await compute($().dateToString({ date: '$none', onNull: 'never' }))).toBe('never')
  })
  it('refuses an unknown letter, an unknown zone and what is no date', async () => {
    for (const wrong of [
      { date: '$at', format: '%Q' },
      { date: '$at', timezone: 'Mars/Base' },
      { date: 'today' },
    ])
      expect(await refusal(compute($().dateToString(wrong)))).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
      })
  })
})

describe('dateFromString', () => {
  it.each([
    [{ dateString: '2026-03-01' }, '2026-03-01T00:00:00.000Z'],
    [{ dateString: '2026-03-01T08:00:00+08:00' }, '2026-03-01T00:00:00.000Z'],
    [{ dateString: '2026-03-01 08:00:00.5', timezone: 'Asia/Shanghai' }, '2026-03-01T00:00:00.500Z'],
    [{ dateString: '01/03/2026', format: '%d/%m/%Y' }, '2026-03-01T00:00:00.000Z'],
  ])('reads %j', async (wish, instant) => {
    expect(await compute($().dateFromString(wish))).toEqual(new Date(instant))
  })
  it('says what is asked for in place of an error or of null', async () => {
    expect(await compute($().dateFromString({ dateString: 'soon', onError: 'what?' }))).toBe('what?')
    expect(await compute($().dateFromString({ dateString: '$none', onNull: 'none' }))).toBe('none')
  })
  it('refuses a day that does not exist', async () => {
    const { code } = await refusal(compute($().dateFromString({ dateString: '2026-02-30' })))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('dateFromParts', () => {
  it('refuses a year beyond the calendar', async () => {
    const parts = { year: 999_999, timezone: 'Asia/Shanghai' }
    expect(await refusal(compute($().dateFromParts(parts)))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
  it.each([
    [{ year: 2026, month: 2, day: 30 }, '2026-03-02T00:00:00.000Z'],
    [{ year: 2026, month: 3, day: 1, hour: 8, timezone: 'Asia/Shanghai' }, '2026-03-01T00:00:00.000Z'],
    [{ isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 1 }, '2025-12-29T00:00:00.000Z'],
  ])('makes %j, carrying over', async (parts, instant) => {
    expect(await compute($().dateFromParts(parts))).toEqual(new Date(instant))
  })
})
