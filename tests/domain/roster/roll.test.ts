import type { Member } from '#types/member'
import { leadsUnitOn, rollOf } from '#domain/roster/roll'
import { aMember } from '../a-member'

const stay = (more: Partial<Member['stays'][number]>): Member['stays'][number] => ({
  ...{ branch: 'b', from: '2025-03-10', came: 'transferredIn', enteredOn: '2025-03-12' },
  ...more,
})

describe('a branch’s roll as the rules count it', () => {
  it('has every stay there, and none elsewhere', () => {
    const stays = [
      stay({ from: '2020-01-01', until: '2022-05-31', enteredOn: '2020-01-01', endEnteredOn: '2022-06-02' }),
      stay({ branch: 'other', from: '2022-06-01' }),
      stay({}),
    ]

    expect(rollOf([aMember({ _id: 'm', stays, group: 'g' })], 'b')).toEqual([
      {
        ...{ member: 'm', membership: 'full', from: '2020-01-01', until: '2022-05-31' },
        ...{ enteredOn: '2020-01-01', endEnteredOn: '2022-06-02' },
      },
      { member: 'm', membership: 'full', from: '2025-03-10', enteredOn: '2025-03-12', group: 'g' },
    ])
  })

  it('is in two where somebody became a full member meanwhile; hours brought along count once', () => {
    const member = aMember({
      ...{ _id: 'm', fullOn: '2025-06-20' },
      stays: [stay({ brought: { place: '外单位', minutes: 300 } })],
    })

    expect(rollOf([member], 'b')).toEqual([
      {
        ...{ member: 'm', membership: 'probationary', from: '2025-03-10', until: '2025-06-19' },
        ...{ enteredOn: '2025-03-12', broughtMinutes: 300 },
      },
      { member: 'm', membership: 'full', from: '2025-06-20', enteredOn: '2025-06-20' },
    ])
  })

  it('says of who became a full member and then moved only once that they did', () => {
    const moved = stay({ until: '2025-08-31', went: 'moved', endEnteredOn: '2025-09-02' })
    const [before, after] = rollOf([aMember({ _id: 'm', fullOn: '2025-06-20', stays: [moved] })], 'b')

    expect(before).not.toHaveProperty('transferred')
    expect(before).not.toHaveProperty('endEnteredOn')
    expect(after).toMatchObject({ transferred: true, until: '2025-08-31', endEnteredOn: '2025-09-02' })
  })

  it.each([
    ['on the first day there', '2025-03-10', ['full']],
    ['after leaving', '2025-09-01', ['probationary']],
  ] as const)('is in one where somebody became a full member %s', (_, fullOn, memberships) => {
    const member = aMember({ _id: 'm', fullOn, stays: [stay({ until: '2025-08-31', went: 'died' })] })

    expect(rollOf([member], 'b').map(({ membership }) => membership)).toEqual(memberships)
  })

  it('says who led, on the committee here or at the head of the unit, and not elsewhere', () => {
    const posts: Member['posts'] = [
      { name: 'organization', at: 'b', from: '2024-01-01', until: '2025-06-30' },
      { name: 'secretary', at: 'other', from: '2020-01-01' },
      { name: 'committeeMember', at: 'c', from: '2025-07-01' },
      { name: 'groupLeader', at: 'g', from: '2024-01-01' },
    ]

    expect(rollOf([aMember({ _id: 'm', posts })], 'b')[0]!.leads).toEqual([
      { from: '2024-01-01', until: '2025-06-30' },
      { from: '2025-07-01', as: 'unit' },
    ])
    expect([leadsUnitOn(posts, '2025-06-30'), leadsUnitOn(posts, '2025-07-01')]).toEqual([false, true])
  })

  it.each([
    ['moved', true],
    ['transferredOut', true],
    ['died', undefined],
  ] as const)('of somebody who %s says transferred: %s', (went, transferred) => {
    const stays = [stay({ until: '2025-08-31', went })]

    expect(rollOf([aMember({ _id: 'm', stays })], 'b')[0]!.transferred).toBe(transferred)
  })

  it('excuses for approved exemptions only', () => {
    const statuses: Member['statuses'] = [
      {
        kind: 'exempt',
        from: '2025-02-01',
        until: '2025-05-31',
        enteredOn: '2025-02-03',
        approvedOn: '2025-02-01',
      },
      { kind: 'floating', from: '2025-01-01', enteredOn: '2025-01-01' },
    ]

    expect(rollOf([aMember({ _id: 'm', statuses })], 'b')[0]!.excused).toEqual([
      { from: '2025-02-01', until: '2025-05-31', enteredOn: '2025-02-03' },
    ])
  })
})
