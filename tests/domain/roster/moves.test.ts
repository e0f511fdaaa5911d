import * as fc from 'fast-check'
import type { Day } from '#types/calendar'
import type { Member, Post } from '#types/member'
import { timesBelow } from '#domain/roster/above'
import { left, moved, returned, type Destination } from '#domain/roster/moves'
import { onRollOf } from '#domain/roster/stays'
import { addDays } from '#domain/calendar/days'
import { aMember } from '../a-member'

const today = '2026-03-25'
const to = (branch: string): Destination => ({
  ...{ branch, name: `${branch}支部`, path: ['c', branch], foundedOn: '2020-01-01' },
})
const done = (result: Member | string): Member => {
  if (typeof result === 'string') throw new Error(result)
  return result
}
const posts: Post[] = [
  { name: 'secretary', at: 'b', from: '2024-01-01' },
  { name: 'groupLeader', at: 'b-g1', from: '2024-01-01' },
  { name: 'committeeMember', at: 'c', from: '2024-01-01' },
  { name: 'instructor', at: 'elsewhere', from: '2024-01-01' },
  { name: 'publicity', at: 'b', from: '2022-01-01', until: '2023-12-31' },
  { name: 'deputySecretary', at: 'b', from: '2026-03-26' },
]
const member = aMember({ _id: '甲', posts, group: 'b-g1' })
const untils = ({ posts: held }: Member) => held.map(({ name, until }) => [name, until])

describe('党费交纳到 — dues paid ahead', () => {
  it.each([
    ['2027-03', false],
    ['2027-04', true],
  ] as const)('until %s: too far is %s', (duesUntil, isTooFar) => {
    const leaving = { on: '2026-03-20', went: 'transferredOut', taken: { place: '别处', duesUntil } } as const
    const gone = left(member, leaving, today)

    expect(typeof gone === 'string' && /党费/.test(gone)).toBe(isTooFar)
  })
})

describe('调动 — a move within the unit', () => {
  const after = done(moved(member, 'b支部', to('b2'), { on: '2026-03-20' }, today))

  it('ends what was held in the branch and its groups, and keeps what is above or tied to no place', () => {
    expect(untils(after)).toEqual([
      ['secretary', '2026-03-20'],
      ['groupLeader', '2026-03-20'],
      ['committeeMember', undefined],
      ['instructor', undefined],
      ['publicity', '2023-12-31'],
    ])
  })

  it('takes nobody’s group along', () => {
    expect(after).not.toHaveProperty('group')
  })

  it('to a branch founded later is refused', () => {
    const young = { ...to('b2'), foundedOn: '2026-03-22' as Day }
    expect(moved(member, '', young, { on: '2026-03-20' }, today)).toMatch(/才成立/)
    expect(typeof moved(member, '', young, { on: '2026-03-21' }, today)).toBe('object')
  })
})

describe('离开 — leaving the unit', () => {
  it('ends every post that lasted', () => {
    const gone = done(left(member, { on: today, went: 'died' }, today))
    expect(gone.posts.every(({ until }) => until !== undefined && until <= today)).toBe(true)
  })
})

describe('任何一串变动之后 — after any string of moves', () => {
  const step = fc.record({
    what: fc.constantFrom('move', 'leave', 'return'),
    branch: fc.constantFrom('b', 'b2', 'b3'),
    days: fc.integer({ min: -3, max: 40 }),
  })
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

  const play = (from: Member, { what, branch, days }: Step): Member => {
    const day = addDays(from.onRollFrom, days)
    const result =
      what === 'move'
        ? moved(from, '', to(branch), { on: day }, today)
        : what === 'leave'
          ? left(from, { on: day, went: 'left' }, today)
          : returned(from, to(branch), { from: day, came: 'transferredIn' }, today)
    return typeof result === 'string' ? from : result
  }

  it('nobody is on two rolls on one day, and the last stay is where they stand', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 0, max: 600 }), (steps, later) => {
        const after = steps.reduce(play, aMember({ _id: '甲' }))
        const day = addDays('2020-01-01', later)
        const rolls = ['b', 'b2', 'b3'].filter((branch) => onRollOf(after, branch, day))
        const last = after.stays.at(-1)!

        expect(rolls.length).toBeLessThanOrEqual(1)
        expect([after.branch, after.onRollFrom, after.onRollUntil]).toEqual([
          last.branch,
          last.from,
          last.until,
        ])
        expect(after.path.at(-1)).toBe(after.branch)
        after.stays
          .slice(1)
          .forEach((stay, index) => expect(stay.from > after.stays[index]!.until!).toBe(true))
      }),
    )
  })
})

describe('在谁之下 — below whom, and when', () => {
  const stay = { branch: 'b', came: 'recorded', enteredOn: '2020-01-01' } as const
  const places = [
    { path: ['c', 'b'], from: '2019-01-01' },
    { path: ['c', 'g', 'b'], from: '2022-01-01' },
  ] as const
  const below = (from: Day, until?: Day) =>
    timesBelow([{ ...stay, from, enteredOn: from, ...(until && { until }) }], () =>
      places.map((place) => ({ ...place, path: [...place.path] })),
    )

  it('follows the branch to where it moves', () => {
    expect(below('2020-01-01', '2023-06-30')).toEqual([
      { path: ['c', 'b'], from: '2020-01-01', until: '2021-12-31' },
      { path: ['c', 'g', 'b'], from: '2022-01-01', until: '2023-06-30' },
    ])
  })

  it('goes by the days on which coming and going were written down', () => {
    const late = { from: '2022-01-01', enteredOn: '2022-03-01', until: '2022-06-30' } as const

    expect(
      timesBelow([{ ...stay, ...late, endEnteredOn: '2022-09-01' }], () => [
        { path: ['c'], from: '2020-01-01' },
      ]),
    ).toEqual([{ path: ['c'], from: '2022-03-01', until: '2022-09-01' }])
  })

  it('leaves out where the branch stood before one came or after one left', () => {
    expect(below('2022-01-01')).toEqual([{ path: ['c', 'g', 'b'], from: '2022-01-01' }])
    expect(below('2020-01-01', '2021-12-31')).toEqual([
      { path: ['c', 'b'], from: '2020-01-01', until: '2021-12-31' },
    ])
  })
})
