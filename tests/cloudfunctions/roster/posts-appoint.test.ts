import type { Day } from '#types/calendar'
import type { Member, PostName } from '#types/member'
import type { JournalEntry } from '#types/journal'
import { aBranch } from '../a-branch'
import { after, good, morning, openHouse, refusal, type House } from '../house'

let house: House
let id: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  await house.moveTo(morning)
  id = (await aBranch(house)).id
})
afterAll(() => house.close())

const today = '2026-03-25'
const yesterday = '2026-03-24'

type Change = { post: PostName; at: string; member: string }
const appoint = (who: string, change: Change, from: Day = today) =>
  house.as(who)('roster', 'appoint', { ...change, from })
const endPost = (who: string, change: Change, until: Day = yesterday) =>
  house.as(who)('roster', 'endPost', { ...change, until })
const postsOf = async (member: string) => (await house.stored<Member>('members', member))!.posts

describe('任命 — giving a post', () => {
  it('brings the right from the day it begins, and notes it', async () => {
    good(
      await appoint(
        'zonghe-05',
        { post: 'generalBranchDeputy', at: 'xinghe-jiguan', member: `${id}-08` },
        '2026-03-26',
      ),
    )
    const sees = async () => (await house.as(`${id}-08`)('organizations', 'tree', { at: 'zhizao' })).ok

    expect(await sees()).toBe(false)
    await house.moveTo(after(24 * 60))
    expect(await sees()).toBe(true)
    await house.moveTo(morning)
    const { data } = await house
      .database()
      .collection('journal')
      .where({ document: `${id}-08` })
      .get()
    expect(data as JournalEntry[]).toMatchObject([
      { did: 'roster.appoint', by: 'zonghe-05', fields: ['posts'], subject: `${id}-08` },
    ])
  })

  it('sent twice gives one', async () => {
    const change: Change = { post: 'deputySecretary', at: id, member: `${id}-08` }
    good(await appoint(`${id}-01`, change))
    good(await appoint(`${id}-01`, change))

    expect(await postsOf(`${id}-08`)).toHaveLength(1)
  })

  it('gives a post that one at a time holds to one of two who are given it at the same moment', async () => {
    good(await endPost(`${id}-01`, { post: 'publicity', at: id, member: `${id}-04` }))
    const both = await Promise.all(
      [`${id}-08`, `${id}-09`].map((member) => appoint(`${id}-01`, { post: 'publicity', at: id, member })),
    )

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('conflict', /办理交接/))
  })

  it('of a group’s leader is refused to somebody of another group, and given to one of its own', async () => {
    const leader = { post: 'groupLeader', at: `${id}-g2` } as const
    good(await endPost(`${id}-01`, { ...leader, member: `${id}-06` }))

    expect(await appoint(`${id}-01`, { ...leader, member: `${id}-09` })).toMatchObject(
      refusal('invalid', /不在第二党小组/),
    )
    expect((await appoint(`${id}-01`, { ...leader, member: `${id}-08` })).ok).toBe(true)
  })

  it('of an instructor takes anybody of the unit, and is the general branch’s or the office’s', async () => {
    const change: Change = { post: 'instructor', at: id, member: 'xuesheng-08' }

    expect((await appoint('zonghe-04', change)).ok).toBe(true)
    expect((await house.as('xuesheng-08')('organizations', 'tree', { at: id })).ok).toBe(true)
  })
})
