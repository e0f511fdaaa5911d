import type { Day } from '#types/calendar'
import type { RollEntry } from '#types/records'
import { assess } from '#domain/assess'
import { aBranch, clauseThat, noRecords, studied } from '../builders'

const members = clauseThat({ kind: 'study', whom: 'members', hours: 24 })
const leaders = clauseThat({ kind: 'study', whom: 'leaders', hours: 40, otherwise: 24 })
const at = { year: 2025, asOf: '2026-01-31' } as const

const someone = (from: Day, changes: Partial<RollEntry> = {}): RollEntry => ({
  member: 'someone',
  membership: 'full',
  from,
  ...changes,
})

/** Whether these hours are enough for this person; nothing where none are asked. */
const enough = (entry: RollEntry, minutes: number, clause = members): boolean | undefined => {
  const day = entry.from > '2025-12-01' ? '2025-12-31' : '2025-12-01'
  const records = { ...noRecords, roll: [entry], study: [studied(day, 'someone', minutes / 60)] }
  const { status } = assess([clause], aBranch(), records, at)[0]!
  return status === 'exempt' ? undefined : status === 'met'
}

const justEnough = (entry: RollEntry, minutes: number, clause = members): void => {
  expect(enough(entry, minutes, clause)).toBe(true)
  expect(enough(entry, minutes - 1, clause)).toBe(false)
}

describe('SC07 — hours by months on the roll and in office', () => {
  it.each([
    ['2019-07-01', 24],
    ['2025-01-31', 24],
    ['2025-02-01', 22],
    ['2025-07-15', 12],
    ['2025-07-31', 12],
    ['2025-08-01', 10],
    ['2025-12-20', 2],
    ['2025-12-31', 2],
  ] as const)('on the roll from %s: %i hours, and not a minute less', (from, hours) => {
    justEnough(someone(from), hours * 60)
  })

  it('half an hour short is short: 11.5 of 12', () => {
    expect(enough(someone('2025-07-15'), 11.5 * 60)).toBe(false)
  })

  it('two and two thirds hours are asked exactly: 160 minutes of the 32-hour line for December', () => {
    justEnough(someone('2025-12-20'), 160, clauseThat({ kind: 'study', whom: 'members', hours: 32 }))
  })

  it('whoever brings 14 hours along needs ten more, and without a letter the twelve of half a year', () => {
    justEnough(someone('2025-07-01', { broughtMinutes: 14 * 60 }), 10 * 60)
    justEnough(someone('2025-07-01'), 12 * 60)
  })

  it('what was brought along counts in the year of coming only', () => {
    expect(enough(someone('2024-07-01', { broughtMinutes: 14 * 60 }), 10 * 60)).toBe(false)
  })

  it.each([
    ['2025-07-01', 32 * 60],
    ['2025-06-15', 2000],
    ['2025-06-30', 2000],
    ['2025-01-01', 40 * 60],
  ] as const)('in office from %s: %i minutes, mixed by months', (from, minutes) => {
    justEnough(someone('2019-07-01', { leads: [{ from }] }), minutes, leaders)
  })

  it('whoever is held to forty hours is not held to twenty-four as well', () => {
    const entry = someone('2019-07-01', { leads: [{ from: '2025-12-01' }] })

    expect(enough(entry, 0, members)).toBeUndefined()
    expect(enough(someone('2019-07-01', { leads: [{ from: '2020-01-01', until: '2024-12-31' }] }), 0)).toBe(
      false,
    )
    expect(enough(someone('2019-07-01'), 0, leaders)).toBeUndefined()
  })

  it('months of a long-term exemption are not asked for; without one, absence does not lessen anything', () => {
    const away = { from: '2025-01-10', until: '2025-08-20' } as const

    justEnough(someone('2019-07-01', { excused: [away] }), 8 * 60)
    expect(enough(someone('2019-07-01', { excused: [{ from: '2025-01-01' }] }), 0)).toBeUndefined()
  })

  it('the month of a transfer is counted where one goes to', () => {
    const left = { until: '2025-07-10', transferred: true } as const
    const records = (entry: RollEntry, hours: number) => ({
      ...noRecords,
      roll: [entry],
      study: [studied('2025-06-01', 'someone', hours)],
    })
    const met = (entry: RollEntry, hours: number) =>
      assess([members], aBranch(), records(entry, hours), at)[0]!.status === 'met'

    expect(met(someone('2019-07-01', left), 12)).toBe(true)
    expect(met(someone('2019-07-01', left), 11)).toBe(false)
    expect(met(someone('2019-07-01', { ...left, until: '2025-07-31' }), 13)).toBe(false)
    expect(met(someone('2019-07-01', { until: '2025-07-10' }), 13)).toBe(false)
  })
})
