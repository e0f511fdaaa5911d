import type { Member } from '#types/member'
import { after, good, openHouse, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const forget = () => fetch(`${house.url()}/timers/account/forget`, { method: 'POST' })
const openid = 'demo-zonghe-20'
const me = () => house.as('zonghe-20')('account', 'whoAmI', {})

describe('离开以后 — after somebody has left', () => {
  it('their WeChat is untied, and can be somebody else’s', async () => {
    const { revision } = (await house.stored<Member>('members', 'zonghe-20'))!
    const gone = { member: 'zonghe-20', revision, went: 'transferredOut', on: '2026-03-25' } as const
    const taken = { place: '别处党支部' }
    good(await house.as('zonghe-01')('roster', 'leave', { ...gone, taken }))
    await forget()
    expect(good(await me()).me).toMatchObject({ member: 'zonghe-20' })

    await house.moveTo(after(24 * 60))
    expect((await me()).ok).toBe(false)
    await forget()
    expect(good(await me())).toEqual({})
    expect(await house.stored('bindings', openid)).toBeUndefined()
    expect((await house.stored<Member>('members', 'zonghe-20'))!.boundTo).toBeUndefined()
    const { data } = await house.database().collection('journal').where({ did: 'account.forget' }).get()
    expect(data).toMatchObject([{ by: 'timer', subject: 'zonghe-20', fields: ['boundTo'] }])
  })
})

describe('以后的职务 — a post that has not begun', () => {
  it('is no seat yet, for whoever binds either', async () => {
    const columns = { name: '癸谷雨', membership: 'full' } as const
    const one = { id: 'later', branch: 'zhizao', from: '2025-01-06', came: 'recorded', columns } as const
    good(await house.as('zhizao-01')('roster', 'add', one))
    const post = { post: 'instructor', at: 'zhizao', member: 'later', from: '2026-04-20' } as const
    good(await house.as('zonghe-05')('roster', 'appoint', post))
    const { code } = good(await house.as('zonghe-05')('account', 'issueCode', { member: 'later' }))

    expect(good(await house.as('phone')('account', 'bind', { code })).me.grants).toEqual([])
  })
})
