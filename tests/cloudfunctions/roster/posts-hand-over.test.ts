import type { Day } from '#types/calendar'
import type { Member, PostName } from '#types/member'
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
const secretary = (): Change => ({ post: 'secretary', at: id, member: `${id}-01` })
const appoint = (who: string, change: Change, from: Day = today) =>
  house.as(who)('roster', 'appoint', { ...change, from })
const handOver = (who: string, to: string, change = secretary(), until: Day = yesterday) =>
  house.as(who)('roster', 'handOver', { ...change, to, until })
const pageOf = async (at: string, who = 'zonghe-05') => good(await house.as(who)('roster', 'posts', { at }))
const postsOf = async (member: string) => (await house.stored<Member>('members', member))!.posts
/** Something only an officer of the branch may do. */
const mayKeepGroups = async (who: string) =>
  good(await house.as(who)('organizations', 'page', { at: id })).may.group
const becomesProbationary = (member: string) =>
  house.database().collection('members').doc(member).update({ membership: 'probationary' })

describe('交接 — handing a post over', () => {
  it('moves its rights at once: the old one’s next call is refused, the new one’s allowed', async () => {
    expect([await mayKeepGroups(`${id}-01`), await mayKeepGroups(`${id}-08`)]).toEqual([true, false])
    good(await handOver(`${id}-01`, `${id}-08`))

    expect([await mayKeepGroups(`${id}-01`), await mayKeepGroups(`${id}-08`)]).toEqual([false, true])
    expect(await appoint(`${id}-01`, { post: 'instructor', at: id, member: `${id}-09` })).toMatchObject(
      refusal('forbidden', /本支部/),
    )
    expect(await postsOf(`${id}-08`)).toEqual([{ name: 'secretary', at: id, from: today }])
  })

  it('with today as the last day moves them tomorrow', async () => {
    good(await handOver(`${id}-01`, `${id}-08`, secretary(), today))

    expect([await mayKeepGroups(`${id}-01`), await mayKeepGroups(`${id}-08`)]).toEqual([true, false])
    await house.moveTo(after(24 * 60))
    expect([await mayKeepGroups(`${id}-01`), await mayKeepGroups(`${id}-08`)]).toEqual([false, true])
  })

  it('changes nobody when the new one cannot hold it', async () => {
    await becomesProbationary(`${id}-08`)

    expect(await handOver(`${id}-01`, `${id}-08`)).toMatchObject(refusal('invalid', /正式党员/))
    expect(await postsOf(`${id}-01`)).toEqual([{ name: 'secretary', at: id, from: '2024-11-20' }])
    expect(await mayKeepGroups(`${id}-01`)).toBe(true)
  })

  it('sent twice by those above is one', async () => {
    good(await handOver('zonghe-04', `${id}-08`))
    good(await handOver('zonghe-04', `${id}-08`))

    expect(await postsOf(`${id}-08`)).toHaveLength(1)
  })

  it('to oneself is refused', async () => {
    expect(await handOver(`${id}-01`, `${id}-01`)).toMatchObject(refusal('invalid', /同一位/))
  })

  it('leaves one secretary, whoever of two officers hands it over first', async () => {
    await Promise.all([handOver(`${id}-01`, `${id}-08`), handOver('zonghe-04', `${id}-09`)])
    const { holders } = await pageOf(id)

    expect(holders.filter(({ name }) => name === 'secretary')).toHaveLength(1)
  })
})
