import type { Day } from '#types/calendar'
import type { PostName } from '#types/member'
import { aBranch } from '../a-branch'
import { committeePosts } from '#domain/roster/posts'
import { good, openHouse, refusal, type House } from '../house'

let house: House
let id: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  id = (await aBranch(house)).id
})
afterAll(() => house.close())

const yesterday = '2026-03-24'

type Change = { post: PostName; at: string; member: string }
const endPost = (who: string, change: Change, until: Day = yesterday) =>
  house.as(who)('roster', 'endPost', { ...change, until })
const pageOf = async (at: string, who = 'zonghe-05') => good(await house.as(who)('roster', 'posts', { at }))

describe('职务页 — the page of posts', () => {
  it('shows who holds what since when, the term and its end, in three round trips at most', async () => {
    const reply = await house.as(`${id}-01`)('roster', 'posts', { at: id })
    const { holders, term, vacant, may } = good(reply)

    expect(reply.roundTrips).toBeLessThanOrEqual(3)
    expect(holders.map(({ name, member }) => [name, member])).toEqual([
      ['secretary', `${id}-01`],
      ['deputySecretary', `${id}-02`],
      ['organization', `${id}-03`],
      ['publicity', `${id}-04`],
      ['discipline', `${id}-05`],
    ])
    expect(term).toEqual({
      ...{ electedOn: '2024-11-20', until: '2027-11-20', seats: 5 },
      remindOn: ['2027-05-20', '2027-08-20', '2027-10-20'],
    })
    expect(vacant).toEqual(['instructor'])
    // The instructor is sent by those above.
    expect(may).toEqual({ post: true, elect: true, give: committeePosts })
  })

  it('keeps who held a post before, the last first', async () => {
    good(await endPost(`${id}-01`, { post: 'publicity', at: id, member: `${id}-04` }))
    good(await endPost(`${id}-01`, { post: 'discipline', at: id, member: `${id}-05` }, '2026-02-01'))
    const { before, vacant } = await pageOf(id)

    expect(before.map(({ member, until }) => [member, until])).toEqual([
      [`${id}-04`, yesterday],
      [`${id}-05`, '2026-02-01'],
    ])
    expect(vacant).toEqual(['publicity', 'discipline', 'instructor'])
  })

  it('is seen by the branch’s own members, who may change nothing', async () => {
    expect((await pageOf(id, `${id}-08`)).may).toEqual({ post: false, elect: false, give: [] })
  })

  it('is refused to an officer of another branch who knows its id', async () => {
    expect(await house.as('zhizao-01')('roster', 'posts', { at: id })).toMatchObject(
      refusal('forbidden', /联系它的书记/),
    )
  })
})
