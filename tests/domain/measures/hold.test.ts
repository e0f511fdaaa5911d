import type { Day } from '#types/calendar'
import type { Act } from '#types/records'
import type { Must } from '#types/standard'
import { addDays } from '#domain/calendar/days'
import { did, met, on } from '../builders'
import { told, verdictOn } from './told'

const yearly: Must = { kind: 'hold', activity: 'x', atLeast: 1, every: 'year', by: 'branch' }
const monthly: Must = { ...yearly, every: 'month' }

describe('hold — enough of something in each period', () => {
  const inMonth = (must: Must, act: Act) =>
    verdictOn(must, { acts: [act] }).periods.map(({ status }) => status)

  it.each([
    ['2025-03-01', 2],
    ['2025-03-31', 2],
    ['2025-04-01', 3],
    ['2025-02-28', 1],
  ] as const)('%s belongs to its month alone', (day, month) => {
    const statuses = inMonth(monthly, met(day, 'x'))

    expect(statuses.filter((status) => status === 'met')).toHaveLength(1)
    expect(statuses[month]).toBe('met')
  })

  it.each([
    [30, 'met'],
    [31, 'unmet'],
  ])('written down %i days later: %s', (days, status) => {
    const act = { ...met('2025-05-10', 'x'), enteredOn: addDays('2025-05-10', days) }

    expect(verdictOn(yearly, { acts: [act] }).status).toBe(status)
  })

  it.each([
    [3, 5, 'met'],
    [2, 5, 'unmet'],
    [2, 4, 'met'],
    [undefined, undefined, 'unmet'],
  ])('%s voters of %s: %s', (votersPresent, voters, status) => {
    const counted = voters === undefined ? {} : { voters, votersPresent: votersPresent! }
    const acts = [met('2025-05-10', 'x', counted)]

    expect(verdictOn({ ...yearly, quorum: 'halfOrMore' }, { acts }).status).toBe(status)
  })

  it.each([{ signed: false }, { minuted: false }])('does not count a meeting in disorder: %o', (lack) => {
    expect(verdictOn(yearly, { acts: [met('2025-05-10', 'x', lack)] }).status).toBe('unmet')
  })

  it.each([
    ['2025-12-31', 'pending 0/1 1/1'],
    ['2026-01-01', 'unmet 0/1 0/1'],
  ] as const)('seen from %s a year without one is %s', (asOf, expected) => {
    expect(told(yearly, { asOf })).toBe(expected)
  })

  it('a branch owes only what it was there for from first day to last; what it did besides counts', () => {
    const quarterly: Must = { ...yearly, every: 'quarter' }
    const branch = { foundedOn: '2025-04-01' } as const
    const aDayLater = { foundedOn: '2025-04-02' } as const

    expect(verdictOn(quarterly, { branch }).periods.map(({ status }) => status)).toEqual([
      'exempt',
      'unmet',
      'unmet',
      'unmet',
    ])
    expect(verdictOn(quarterly, { branch: aDayLater }).periods[1]).toMatchObject({
      status: 'exempt',
      because: [{ code: 'exempt', why: 'notThere' }],
    })
    expect(told(quarterly, { branch: aDayLater, acts: [met('2025-05-01', 'x')] })).toBe('unmet 1/3 1/3')
    expect(verdictOn(quarterly, { branch: { endedOn: '2025-09-30' } }).periods[2]!.status).toBe('unmet')
    expect(verdictOn(quarterly, { branch: { endedOn: '2025-09-29' } }).periods[2]!.status).toBe('exempt')
  })

  it('half of what a part of a period would have asked costs nothing', () => {
    const setting = { branch: { foundedOn: '2025-06-01' }, acts: [met('2025-07-01', 'x')] } as const

    expect(told({ ...yearly, atLeast: 2 }, setting)).toBe('exempt')
    expect(told({ ...yearly, atLeast: 1 }, setting)).toBe('met 1/1 1/1')
  })

  it('is asked of each group and each member for themselves', () => {
    const acts = [did('2025-05-01', 'x', 'g1'), did('2025-06-01', 'x', 'g1'), did('2025-06-01', 'x')]
    const roll = ['a', 'b'].map((member) => ({ member, membership: 'full', from: '2020-01-01' }) as const)

    expect(told({ ...yearly, by: 'group' }, { acts, branch: { groups: ['g1', 'g2'] } })).toBe('unmet 1/2 1/2')
    expect(told({ ...yearly, by: 'member' }, { acts: [did('2025-05-01', 'x', 'a')], roll })).toBe(
      'unmet 1/2 1/2',
    )
  })

  it.each([
    ['2025-05-31', '1/1'],
    ['2025-06-01', '11/12'],
  ] as const)('leave given on %s for May: %s', (day, expected) => {
    const acts = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12].map((month) =>
      met(`2025-${String(month).padStart(2, '0')}-10` as Day, 'x'),
    )
    const waivers = [{ id: 'w', ...on(day), clause: 'clause', period: '2025-05-01' as const }]

    expect(verdictOn(monthly, { acts, waivers }).secured).toBe(expected)
  })
})
