import type { Day } from '#types/calendar'
import type { Binding, Member, PostName } from '#types/member'
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
const endPost = (who: string, change: Change, until: Day = yesterday) =>
  house.as(who)('roster', 'endPost', { ...change, until })
const pageOf = async (at: string, who = 'zonghe-04') => good(await house.as(who)('roster', 'posts', { at }))
const postsOf = async (member: string) => (await house.stored<Member>('members', member))!.posts
/** Something only an officer of the branch may do. */
const mayKeepGroups = async (who: string) =>
  good(await house.as(who)('organizations', 'page', { at: id })).may.group

describe('免职 — leaving a post', () => {
  it('takes the right from the day after the last', async () => {
    const deputy: Change = { post: 'deputySecretary', at: id, member: `${id}-02` }
    good(await endPost(`${id}-01`, deputy, today))

    expect(await mayKeepGroups(`${id}-02`)).toBe(true)
    await house.moveTo(after(24 * 60))
    expect(await mayKeepGroups(`${id}-02`)).toBe(false)
  })

  it('takes back what was given by mistake', async () => {
    const change: Change = { post: 'deputySecretary', at: id, member: `${id}-08` }
    good(await appoint(`${id}-01`, change))
    good(await endPost(`${id}-01`, change, yesterday))

    expect(await postsOf(`${id}-08`)).toEqual([])
    expect((await house.stored<Binding>('bindings', `demo-${id}-08`))!.grants).toEqual([])
  })

  it('refuses the last secretary who removes themself, or whom a colleague removes', async () => {
    for (const who of [`${id}-01`, `${id}-02`])
      expect(await endPost(who, secretary())).toMatchObject(refusal('forbidden', /办理交接，或由上级/))
    expect((await pageOf(id)).holders[0]).toMatchObject({ name: 'secretary', member: `${id}-01` })
  })

  it('lets those above remove the last secretary', async () => {
    expect(good(await endPost('zonghe-04', secretary())).vacant).toContain('secretary')
  })

  it('refuses the last of the office who removes themself', async () => {
    const office: Change = { post: 'committeeOffice', at: 'xinghe', member: 'zonghe-05' }
    expect(await endPost('zonghe-05', office)).toMatchObject(refusal('forbidden', /交接/))

    good(await appoint('zonghe-05', { ...office, member: 'xinxing-02' }))
    expect((await endPost('zonghe-05', office)).ok).toBe(true)
  })

  it('sent twice ends it once; what nobody holds is not found', async () => {
    const deputy: Change = { post: 'deputySecretary', at: id, member: `${id}-02` }
    good(await endPost(`${id}-01`, deputy))
    good(await endPost(`${id}-01`, deputy))

    expect(await postsOf(`${id}-02`)).toMatchObject([{ until: yesterday }])
    expect(await endPost(`${id}-01`, { ...deputy, member: `${id}-08` })).toMatchObject(
      refusal('notFound', /没有担任/),
    )
  })

  it('refuses a day before the day before it began', async () => {
    const deputy: Change = { post: 'deputySecretary', at: id, member: `${id}-02` }

    expect(await endPost(`${id}-01`, deputy, '2024-11-18')).toMatchObject(refusal('invalid', /早于任职/))
  })
})
