import type { Day } from '#types/calendar'
import type { Binding, Member, PostName } from '#types/member'
import type { JournalEntry } from '#types/journal'
import { after, good, morning, openHouse, refusal, type House } from '../house'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const today = '2026-03-25'
const yesterday = '2026-03-24'

type Change = { post: PostName; at: string; member: string }
const secretary: Change = { post: 'secretary', at: 'zonghe', member: 'zonghe-01' }
const appoint = (who: string, change: Change, from: Day = today) =>
  house.as(who)('roster', 'appoint', { ...change, from })
const endPost = (who: string, change: Change, until: Day = yesterday) =>
  house.as(who)('roster', 'endPost', { ...change, until })
const handOver = (who: string, to: string, change: Change = secretary, until: Day = yesterday) =>
  house.as(who)('roster', 'handOver', { ...change, to, until })
const pageOf = async (at: string, who = 'zonghe-05') => good(await house.as(who)('roster', 'posts', { at }))
const postsOf = async (member: string) => (await house.stored<Member>('members', member))!.posts
/** Something only an officer of 综合处党支部 may do. */
const mayKeepGroups = async (who: string) =>
  good(await house.as(who)('organizations', 'page', { at: 'zonghe' })).may.group
const becomesProbationary = (member: string) =>
  house.database().collection('members').doc(member).update({ membership: 'probationary' })

describe('职务页 — the page of posts', () => {
  it('shows who holds what since when, the term and its end, in three round trips at most', async () => {
    const reply = await house.as('zonghe-01')('roster', 'posts', { at: 'zonghe' })
    const { holders, term, vacant, may } = good(reply)

    expect(reply.roundTrips).toBeLessThanOrEqual(3)
    expect(holders.map(({ name, member }) => [name, member])).toEqual([
      ['secretary', 'zonghe-01'],
      ['deputySecretary', 'zonghe-02'],
      ['organization', 'zonghe-03'],
      ['publicity', 'zonghe-04'],
      ['discipline', 'zonghe-05'],
    ])
    expect(term).toEqual({
      ...{ electedOn: '2024-11-20', until: '2027-11-20', seats: 5 },
      remindOn: ['2027-05-20', '2027-08-20', '2027-10-20'],
    })
    expect(vacant).toEqual(['instructor'])
    expect(may).toEqual({ post: true, elect: true })
  })

  it('keeps who held a post before, the last first', async () => {
    good(await endPost('zonghe-01', { post: 'publicity', at: 'zonghe', member: 'zonghe-04' }))
    good(await endPost('zonghe-01', { post: 'discipline', at: 'zonghe', member: 'zonghe-05' }, '2026-02-01'))
    const { before, vacant } = await pageOf('zonghe')

    expect(before.map(({ member, until }) => [member, until])).toEqual([
      ['zonghe-04', yesterday],
      ['zonghe-05', '2026-02-01'],
    ])
    expect(vacant).toEqual(['publicity', 'discipline', 'instructor'])
  })

  it('is seen by the branch’s own members, who may change nothing', async () => {
    expect((await pageOf('zonghe', 'zonghe-08')).may).toEqual({ post: false, elect: false })
  })

  it('is refused to an officer of another branch who knows its id', async () => {
    expect(await house.as('zhizao-01')('roster', 'posts', { at: 'zonghe' })).toMatchObject(
      refusal('forbidden', /联系它的书记/),
    )
  })
})

describe('任命 — giving a post', () => {
  it('brings the right from the day it begins, and notes it', async () => {
    good(
      await appoint(
        'zonghe-05',
        { post: 'generalBranchDeputy', at: 'xinghe-jiguan', member: 'zonghe-08' },
        '2026-03-26',
      ),
    )
    const sees = async () => (await house.as('zonghe-08')('organizations', 'tree', { at: 'zhizao' })).ok

    expect(await sees()).toBe(false)
    await house.moveTo(after(24 * 60))
    expect(await sees()).toBe(true)
    await house.moveTo(morning)
    const { data } = await house.database().collection('journal').where({ document: 'zonghe-08' }).get()
    expect(data as JournalEntry[]).toMatchObject([
      { did: 'roster.appoint', by: 'zonghe-05', fields: ['posts'], subject: 'zonghe-08' },
    ])
  })

  it('sent twice gives one', async () => {
    const change: Change = { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' }
    good(await appoint('zonghe-01', change))
    good(await appoint('zonghe-01', change))

    expect(await postsOf('zonghe-08')).toHaveLength(1)
  })

  it('gives a post that one at a time holds to one of two who are given it at the same moment', async () => {
    good(await endPost('zonghe-01', { post: 'publicity', at: 'zonghe', member: 'zonghe-04' }))
    const both = await Promise.all(
      ['zonghe-08', 'zonghe-09'].map((member) =>
        appoint('zonghe-01', { post: 'publicity', at: 'zonghe', member }),
      ),
    )

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('conflict', /办理交接/))
  })

  it.each([
    ['a second secretary', 'zonghe-05', { ...secretary, member: 'zonghe-08' }, today, 'conflict', /办理交接/],
    [
      ...(['somebody of another branch', 'zonghe-05'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zhizao-12' },
        today,
        'invalid',
        /名册/,
      ] as const),
    ],
    [
      ...(['a probationary member', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-10' },
        today,
        'invalid',
        /正式党员/,
      ] as const),
    ],
    [
      ...(['a post that a branch has not', 'zonghe-05'] as const),
      ...([
        { post: 'groupLeader', at: 'zonghe', member: 'zonghe-08' },
        today,
        'invalid',
        /没有这项职务/,
      ] as const),
    ],
    [
      ...(['a day more than sixty days ahead', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' },
        '2026-05-25',
        'invalid',
        /60天/,
      ] as const),
    ],
    [
      ...(['a day before the branch was founded', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' },
        '2019-06-30',
        'invalid',
        /成立/,
      ] as const),
    ],
    [
      ...(['somebody who holds it already', 'zonghe-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-02' },
        today,
        'invalid',
        /已经担任/,
      ] as const),
    ],
    [
      ...(['more than the officer’s own rights', 'zonghe-01'] as const),
      ...([{ post: 'instructor', at: 'zonghe', member: 'zhizao-12' }, today, 'forbidden', /由上级/] as const),
    ],
    [
      ...(['a post above, by an officer below', 'zonghe-01'] as const),
      ...([
        { post: 'committeeOffice', at: 'xinghe', member: 'zonghe-08' },
        today,
        'forbidden',
        /上级/,
      ] as const),
    ],
    [
      ...(['a post in another branch by its id', 'zhizao-01'] as const),
      ...([
        { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' },
        today,
        'forbidden',
        /本支部/,
      ] as const),
    ],
  ] as const)('refuses %s', async (_, who, change, from, code, say) => {
    expect(await appoint(who, change, from as Day)).toMatchObject(refusal(code, say))
  })

  it('of a group’s leader is refused to somebody of another group, and given to one of its own', async () => {
    const leader = { post: 'groupLeader', at: 'zonghe-g2' } as const
    good(await endPost('zonghe-01', { ...leader, member: 'zonghe-06' }))

    expect(await appoint('zonghe-01', { ...leader, member: 'zonghe-09' })).toMatchObject(
      refusal('invalid', /不在第二党小组/),
    )
    expect((await appoint('zonghe-01', { ...leader, member: 'zonghe-08' })).ok).toBe(true)
  })

  it('of an instructor takes anybody of the unit, and is the general branch’s or the office’s', async () => {
    const change: Change = { post: 'instructor', at: 'zonghe', member: 'xuesheng-08' }

    expect((await appoint('zonghe-04', change)).ok).toBe(true)
    expect((await house.as('xuesheng-08')('organizations', 'tree', { at: 'zonghe' })).ok).toBe(true)
  })
})

describe('免职 — leaving a post', () => {
  it('takes the right from the day after the last', async () => {
    const deputy: Change = { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-02' }
    good(await endPost('zonghe-01', deputy, today))

    expect(await mayKeepGroups('zonghe-02')).toBe(true)
    await house.moveTo(after(24 * 60))
    expect(await mayKeepGroups('zonghe-02')).toBe(false)
  })

  it('takes back what was given by mistake', async () => {
    const change: Change = { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-08' }
    good(await appoint('zonghe-01', change))
    good(await endPost('zonghe-01', change, yesterday))

    expect(await postsOf('zonghe-08')).toEqual([])
    expect((await house.stored<Binding>('bindings', 'demo-zonghe-08'))!.grants).toEqual([])
  })

  it('refuses the last secretary who removes themself, or whom a colleague removes', async () => {
    for (const who of ['zonghe-01', 'zonghe-02'])
      expect(await endPost(who, secretary)).toMatchObject(refusal('forbidden', /办理交接，或由上级/))
    expect((await pageOf('zonghe')).holders[0]).toMatchObject({ name: 'secretary', member: 'zonghe-01' })
  })

  it('lets those above remove the last secretary', async () => {
    expect(good(await endPost('zonghe-04', secretary)).vacant).toContain('secretary')
  })

  it('refuses the last of the office who removes themself', async () => {
    const office: Change = { post: 'committeeOffice', at: 'xinghe', member: 'zonghe-05' }
    expect(await endPost('zonghe-05', office)).toMatchObject(refusal('forbidden', /交接/))

    good(await appoint('zonghe-05', { ...office, member: 'xinxing-02' }))
    expect((await endPost('zonghe-05', office)).ok).toBe(true)
  })

  it('sent twice ends it once; what nobody holds is not found', async () => {
    const deputy: Change = { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-02' }
    good(await endPost('zonghe-01', deputy))
    good(await endPost('zonghe-01', deputy))

    expect(await postsOf('zonghe-02')).toMatchObject([{ until: yesterday }])
    expect(await endPost('zonghe-01', { ...deputy, member: 'zonghe-08' })).toMatchObject(
      refusal('notFound', /没有担任/),
    )
  })

  it('refuses a day before the day before it began', async () => {
    const deputy: Change = { post: 'deputySecretary', at: 'zonghe', member: 'zonghe-02' }

    expect(await endPost('zonghe-01', deputy, '2024-11-18')).toMatchObject(refusal('invalid', /早于任职/))
  })
})

describe('交接 — handing a post over', () => {
  it('moves its rights at once: the old one’s next call is refused, the new one’s allowed', async () => {
    expect([await mayKeepGroups('zonghe-01'), await mayKeepGroups('zonghe-08')]).toEqual([true, false])
    good(await handOver('zonghe-01', 'zonghe-08'))

    expect([await mayKeepGroups('zonghe-01'), await mayKeepGroups('zonghe-08')]).toEqual([false, true])
    expect(
      await appoint('zonghe-01', { post: 'instructor', at: 'zonghe', member: 'zonghe-09' }),
    ).toMatchObject(refusal('forbidden', /本支部/))
    expect(await postsOf('zonghe-08')).toEqual([{ name: 'secretary', at: 'zonghe', from: today }])
  })

  it('with today as the last day moves them tomorrow', async () => {
    good(await handOver('zonghe-01', 'zonghe-08', secretary, today))

    expect([await mayKeepGroups('zonghe-01'), await mayKeepGroups('zonghe-08')]).toEqual([true, false])
    await house.moveTo(after(24 * 60))
    expect([await mayKeepGroups('zonghe-01'), await mayKeepGroups('zonghe-08')]).toEqual([false, true])
  })

  it('changes nobody when the new one cannot hold it', async () => {
    await becomesProbationary('zonghe-08')

    expect(await handOver('zonghe-01', 'zonghe-08')).toMatchObject(refusal('invalid', /正式党员/))
    expect(await postsOf('zonghe-01')).toEqual([{ name: 'secretary', at: 'zonghe', from: '2024-11-20' }])
    expect(await mayKeepGroups('zonghe-01')).toBe(true)
  })

  it('sent twice by those above is one', async () => {
    good(await handOver('zonghe-04', 'zonghe-08'))
    good(await handOver('zonghe-04', 'zonghe-08'))

    expect(await postsOf('zonghe-08')).toHaveLength(1)
  })

  it('to oneself is refused', async () => {
    expect(await handOver('zonghe-01', 'zonghe-01')).toMatchObject(refusal('invalid', /同一位/))
  })

  it('leaves one secretary, whoever of two officers hands it over first', async () => {
    await Promise.all([handOver('zonghe-01', 'zonghe-08'), handOver('zonghe-04', 'zonghe-09')])
    const { holders } = await pageOf('zonghe')

    expect(holders.filter(({ name }) => name === 'secretary')).toHaveLength(1)
  })
})
