import fc from 'fast-check'
import { parseCron, WrongCron } from '../../emulator/timers/cron'
import { countDue, dueBetween } from '../../emulator/timers/due'

const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (text: string): number => Date.parse(text)
const next = (cron: string, after: string): string | undefined => {
  const instant = parseCron(cron).next(at(after))
  return instant === undefined
    ? undefined
    : new Date(instant + 8 * HOUR).toISOString().replace('.000Z', '+08:00')
}

describe('a timer', () => {
  it.each([
    ['0 0 9 * * * *', '2026-03-01T08:59:59+08:00', '2026-03-01T09:00:00+08:00'],
    ['0 0 9 * * * *', '2026-03-01T09:00:00+08:00', '2026-03-02T09:00:00+08:00'],
    ['0 0 9 * * * *', '2026-03-01T08:59:59.999+08:00', '2026-03-01T09:00:00+08:00'],
    ['0 0 0 * * * *', '2026-12-31T15:59:59Z', '2027-01-01T00:00:00+08:00'],
    ['*/5 * * * * * *', '2026-03-01T09:00:01+08:00', '2026-03-01T09:00:05+08:00'],
    ['0 */5 * * * * *', '2026-03-01T09:56:00+08:00', '2026-03-01T10:00:00+08:00'],
    ['0 1/10 * * * * *', '2026-03-01T09:01:00+08:00', '2026-03-01T09:11:00+08:00'],
    ['0 0 10,14,16 * * * *', '2026-03-01T10:00:00+08:00', '2026-03-01T14:00:00+08:00'],
    ['0 */30 9-17 * * * *', '2026-03-01T17:30:00+08:00', '2026-03-02T09:00:00+08:00'],
    ['0 0 12 * * WED *', '2026-03-01T00:00:00+08:00', '2026-03-04T12:00:00+08:00'],
    ['0 0 12 * * 3 *', '2026-03-01T00:00:00+08:00', '2026-03-04T12:00:00+08:00'],
    ['0 0 12 * * 0 *', '2026-03-02T00:00:00+08:00', '2026-03-08T12:00:00+08:00'],
    ['0 0 12 * * mon-fri *', '2026-03-06T12:00:00+08:00', '2026-03-09T12:00:00+08:00'],
    ['0 0 2 1 * * *', '2026-03-01T02:00:00+08:00', '2026-04-01T02:00:00+08:00'],
    ['0 0 2 31 * * *', '2026-03-31T02:00:00+08:00', '2026-05-31T02:00:00+08:00'],
    ['0 0 0 29 FEB * *', '2026-03-01T00:00:00+08:00', '2028-02-29T00:00:00+08:00'],
    ['0 0 0 1 JUL * 2027,2041', '2027-07-01T00:00:00+08:00', '2041-07-01T00:00:00+08:00'],
    ['0 0 9 15 * MON *', '2026-03-09T09:00:00+08:00', '2026-03-15T09:00:00+08:00'],
  ])('%s after %s is due at %s', (cron, after, due) => {
    expect(next(cron, after)).toBe(due)
  })
  it.each([
    ['0 0 0 31 2 * *', '2026-01-01T00:00:00Z'],
    ['0 0 0 * * * 2025', '2026-01-01T00:00:00Z'],
  ])('%s after %s is due no more', (cron, after) => {
    expect(next(cron, after)).toBeUndefined()
  })
  it.each([
    '0 0 9 * * *',
    '0 9 * * *',
    '@daily',
    '',
    '60 * * * * * *',
    '* * 24 * * * *',
    '* * * 0 * * *',
    '* * * 32 * * *',
    '* * * * 13 * *',
    '* * * * * 7 *',
    '* * * * * * 1969',
    '* * * * * * 2100',
    '* * * L * * *',
    '* * * ? * MON *',
    '* * * * * MON#2 *',
    '* * * * MONDAY * *',
    '5-1 * * * * * *',
    '*/0 * * * * * *',
    '/5 * * * * * *',
    '1,,2 * * * * * *',
    '-1 * * * * * *',
    'a * * * * * *',
  ])('"%s" is refused', (cron) => {
    expect(() => parseCron(cron)).toThrow(WrongCron)
  })
})

/** One field as the cloud's documents describe it, and the values it stands for. */
const field = (least: number, most: number): fc.Arbitrary<{ text: string; values: number[] }> => {
  const all = Array.from({ length: most - least + 1 }, (_, i) => least + i)
  const value = fc.integer({ min: least, max: most })
  const step = fc.integer({ min: 1, max: 20 })
  const every = (from: number, to: number, by: number): number[] =>
    all.filter((n) => n >= from && n <= to && (n - from) % by === 0)
  const item = fc.oneof(
    value.map((n) => ({ text: String(n), values: [n] })),
    fc.tuple(value, value).map(([a, b]) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      return { text: `${from}-${to}`, values: every(from, to, 1) }
    }),
    step.map((by) => ({ text: `*/${by}`, values: every(least, most, by) })),
    fc.tuple(value, step).map(([from, by]) => ({ text: `${from}/${by}`, values: every(from, most, by) })),
  )
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({ text: '*', values: all }) },
    {
      weight: 3,
      arbitrary: fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => ({
        text: items.map(({ text }) => text).join(','),
        values: items.flatMap(({ values }) => values),
      })),
    },
  )
}

const years = (fits: (n: number) => boolean): number[] =>
  Array.from({ length: 130 }, (_, i) => 1970 + i).filter(fits)
/** Years begin long before those that are tried, so that only some forms tell anything. */
const year = fc.constantFrom<{ text: string; values: number[] }[]>(
  { text: '*', values: years(() => true) },
  { text: '2027', values: [2027] },
  { text: '2026-2028', values: [2026, 2027, 2028] },
  { text: '2027,2020/2', values: years((n) => n === 2027 || (n >= 2020 && n % 2 === 0)) },
)
const expression = fc
  .tuple(field(0, 59), field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6), year)
  .map((fields) => ({ text: fields.map(({ text }) => text).join(' '), fields }))
type Expression = { text: string; fields: { text: string; values: number[] }[] }

/** Whether this second is due, decided field by field. */
function isDue({ fields }: Expression, instant: number): boolean {
  const local = new Date(instant + 8 * HOUR)
  const shown = [
    local.getUTCSeconds(),
    local.getUTCMinutes(),
    local.getUTCHours(),
    local.getUTCDate(),
    local.getUTCMonth() + 1,
    local.getUTCDay(),
    local.getUTCFullYear(),
  ]
  const fits = shown.map((n, i) => fields[i]!.values.includes(n))
  const [day, weekday] = [fields[3]!, fields[5]!].map(({ text }) => text !== '*')
  const dayFits = day && weekday ? fits[3] || fits[5] : fits[3] && fits[5]
  return [0, 1, 2, 4, 6].every((i) => fits[i]) && dayFits!
}

const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-01T00:00:00Z') })

describe('any timer', () => {
  it('is due at the first second that fits, and at none before', () => {
    fc.assert(
      fc.property(expression, instant, (cron, after) => {
        const due = parseCron(cron.text).next(after)
        if (due !== undefined) {
          expect(due % SECOND).toBe(0)
          expect(due).toBeGreaterThan(after)
          expect(isDue(cron, due)).toBe(true)
        }
        const until = Math.min(due ?? Infinity, after + HOUR)
        for (let s = Math.floor(after / SECOND + 1) * SECOND; s < until; s += SECOND)
          if (isDue(cron, s)) throw new Error(`${new Date(s).toISOString()} was passed over`)
      }),
      { numRuns: 300 },
    )
  })
  it('is not passed over by days either', () => {
    fc.assert(
      fc.property(expression, instant, (cron, after) => {
        const [second, minute, hour] = [0, 1, 2].map((i) => Math.min(...cron.fields[i]!.values))
        const firstOfDay = (hour! * 60 + minute!) * 60_000 + second! * SECOND
        const due = parseCron(cron.text).next(after) ?? at('2029-01-01T00:00:00+08:00')
        const midnight = Math.ceil((after + 8 * HOUR) / DAY) * DAY - 8 * HOUR
        for (let day = midnight; day + firstOfDay < due; day += DAY)
          if (isDue(cron, day + firstOfDay)) throw new Error(`${new Date(day).toISOString()} was passed over`)
      }),
      { numRuns: 300 },
    )
  })
  it('is counted as often as it falls due', () => {
    fc.assert(
      fc.property(expression, instant, fc.integer({ min: 0, max: 5 * DAY }), ({ text }, from, length) => {
        const cron = parseCron(text)
        let count = 0
        for (let due = cron.next(from); due !== undefined && due <= from + length; due = cron.next(due))
          count++
        expect(countDue(cron, from, from + length)).toBe(count)
      }),
      { numRuns: 60 },
    )
  })
})

it('a second’s timer is counted for a year in no time', () => {
  const since = performance.now()
  const cron = parseCron('* * * * * * *')
  expect(countDue(cron, at('2026-01-01T03:04:05Z'), at('2027-01-01T03:04:05Z'))).toBe(365 * 86_400)
  expect(performance.now() - since).toBeLessThan(20_000)
})
it('timers fall due in order, and at the same second in the order they are given', () => {
  const timers = ['0 0 */2 * * * *', '0 30 * * * * *', '0 0 * * * * *'].map((config, i) => ({
    function: 'any',
    trigger: { name: 'abc'[i]!, config, cron: parseCron(config) },
  }))
  const from = at('2026-03-01T00:00:00+08:00')
  const order = [...dueBetween(timers, from, from + 2 * HOUR)].map(({ timer }) => timer.trigger.name)
  expect(order.join('')).toBe('bcbac')
})
