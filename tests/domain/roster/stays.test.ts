import type { Day } from '#types/calendar'
import { isHeld, sitsOnCommittee } from '#domain/roster/posts'
import { membershipOn, onRoll, onRollOf, withStays } from '#domain/roster/stays'
import { aMember } from '../a-member'

const member = aMember({ _id: '甲', onRollFrom: '2025-01-01', onRollUntil: '2025-12-31' })

describe('哪天在册 — on which days', () => {
  it.each<[Day, boolean]>([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('%s: on the roll %s', (day, is) => {
    expect([onRoll(member, day), onRollOf(member, 'b', day)]).toEqual([is, is])
    expect(onRollOf(member, 'b2', day)).toBe(false)
  })

  it('whoever comes back is where the last stay says, and has not left', () => {
    const back = { branch: 'b2', from: '2026-02-01', came: 'recorded', enteredOn: '2026-02-01' } as const
    const after = withStays(member, [...member.stays, back])

    expect(after).toMatchObject({ branch: 'b2', onRollFrom: '2026-02-01' })
    expect(after).not.toHaveProperty('onRollUntil')
  })
})

describe('哪天是正式党员 — full from which day', () => {
  it.each([
    ['the day before 转正', { membership: 'full', fullOn: '2026-03-25' }, '2026-03-24', 'probationary'],
    ['the day itself', { membership: 'full', fullOn: '2026-03-25' }, '2026-03-25', 'full'],
    ['full, nobody knows since when', { membership: 'full' }, '1990-01-01', 'full'],
    ['probationary', { membership: 'probationary' }, '2026-03-25', 'probationary'],
  ] as const)('%s', (_, life, day, membership) => {
    expect(membershipOn(life, day)).toBe(membership)
  })
})

describe('哪天任职 — in a post on which days', () => {
  const post = { name: 'secretary', at: 'b', from: '2025-01-01', until: '2025-12-31' } as const

  it.each<[Day, boolean]>([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('%s: %s', (day, is) => {
    expect([isHeld(post, day), sitsOnCommittee([post], 'b', day)]).toEqual([is, is])
  })

  it('a post elsewhere, or one that is no seat, is no seat here', () => {
    expect(sitsOnCommittee([post], 'b2', '2025-06-01')).toBe(false)
    expect(sitsOnCommittee([{ ...post, name: 'instructor' }], 'b', '2025-06-01')).toBe(false)
  })
})
