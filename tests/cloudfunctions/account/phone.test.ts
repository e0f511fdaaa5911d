import type { Post } from '#types/member'
import { staying } from '../../domain/a-member'
import { after, good, morning, openHouse, refusal, type House } from '../house'
import { aNumber, aStranger, byPhone, deedsAbout, newcomer, pressed, storedClaim, whoIs } from './newcomers'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const asksForName = { ok: true, data: { claim: 'needsName' } }
const bind = (openid: string, code: string) =>
  house.ask(openid, 'account', { action: 'bindByPhone', input: { code } })

describe('手机号绑定 — the number stands for one member', () => {
  it('binds at once, and the journal says who to whom', async () => {
    const [openid, member] = [aStranger(), await newcomer(house)]

    expect(await byPhone(house, openid, member.phone)).toMatchObject({ data: { me: { member: member.id } } })
    expect(await whoIs(house, openid)).toBe(member.id)
    expect(await deedsAbout(house, member.id)).toEqual([
      { did: 'account.bindByPhone', by: member.id, fields: ['boundTo'], chain: 'zonghe' },
    ])
  })

  it('answers the same when asked again after the answer was lost, though the code is spent', async () => {
    const [openid, member] = [aStranger(), await newcomer(house)]
    const code = await pressed(house, member.phone)
    const { data } = (await bind(openid, code)) as unknown as { data: object }

    expect(await bind(openid, code)).toMatchObject({ ok: true, data })
  })

  it('binds one of two who show the same number at the same time', async () => {
    const member = await newcomer(house)
    const strangers = [aStranger(), aStranger()]
    await Promise.all(strangers.map((openid) => byPhone(house, openid, member.phone)))
    const known = await Promise.all(strangers.map((openid) => whoIs(house, openid)))

    expect(known.filter((id) => id === member.id)).toHaveLength(1)
    expect(known.filter((id) => id === undefined)).toHaveLength(1)
  })

  it('binds an officer of the branch as well', async () => {
    const posts: Post[] = [{ name: 'discipline', at: 'zonghe', from: '2025-01-01' }]
    const member = await newcomer(house, { posts })

    expect(await byPhone(house, aStranger(), member.phone)).toMatchObject({
      data: { me: { grants: [{ role: 'branchOfficer' }] } },
    })
  })
})

describe('手机号不能认定是谁 — the number alone does not say who it is', () => {
  it('of nobody', async () => {
    expect(await byPhone(house, aStranger(), aNumber())).toMatchObject(asksForName)
  })

  it('of two people', async () => {
    const { phone } = await newcomer(house)
    await newcomer(house, { phone })

    expect(await byPhone(house, aStranger(), phone)).toMatchObject(asksForName)
  })

  it('of somebody bound to another WeChat, who stays bound', async () => {
    const [first, member] = [aStranger(), await newcomer(house)]
    await byPhone(house, first, member.phone)

    expect(await byPhone(house, aStranger(), member.phone)).toMatchObject(asksForName)
    expect(await whoIs(house, first)).toBe(member.id)
  })

  it.each<[string, Post]>([
    ['at the general branch', { name: 'generalBranchMember', at: 'xinghe-jiguan', from: '2025-01-01' }],
    ['in another branch', { name: 'secretary', at: 'zhizao', from: '2025-01-01' }],
    ['beside the ladder', { name: 'assessor', at: 'xinghe', from: '2025-01-01' }],
  ])('of somebody with a post %s: the branch keeps the number and could make it its own', async (_, post) => {
    const { phone } = await newcomer(house, { posts: [post] })

    expect(await byPhone(house, aStranger(), phone)).toMatchObject(asksForName)
  })

  it('of two, one of whom has left', async () => {
    const { phone, id } = await newcomer(house)
    await newcomer(house, { phone, ...staying('zonghe', '2019-07-01', '2026-03-24') })

    expect(await byPhone(house, aStranger(), phone)).toMatchObject({ data: { me: { member: id } } })
  })

  it.each([
    ['has left the day before', 'left', '2026-03-24'],
    ['died today', 'died', '2026-03-25'],
  ] as const)('of somebody who %s', async (_, went, until) => {
    const stay = { branch: 'zonghe', from: '2019-07-01', came: 'recorded', enteredOn: '2019-07-01' } as const
    const gone = { stays: [{ ...stay, until, went, endEnteredOn: until }], onRollUntil: until }
    const { phone } = await newcomer(house, gone)

    expect(await byPhone(house, aStranger(), phone)).toMatchObject(asksForName)
  })

  it('of another country, whatever its digits', async () => {
    const { phone } = await newcomer(house)
    const openid = aStranger()

    expect(await bind(openid, await pressed(house, phone, '1'))).toMatchObject(asksForName)
    expect((await storedClaim(house, openid))?.tail).toBe(phone.slice(-4))
  })

  it('keeps of the number its last four digits and no more', async () => {
    const [openid, phone] = [aStranger(), aNumber()]
    await byPhone(house, openid, phone)

    expect(JSON.stringify(await storedClaim(house, openid))).not.toContain(phone)
    expect(await storedClaim(house, openid)).toMatchObject({ tail: phone.slice(-4), candidates: [] })
  })
})

describe('微信 — what WeChat has to say', () => {
  it('a code that is used, unknown or stale asks for another press', async () => {
    const again = refusal('closed', /凭证已失效，请再点一次/)
    const used = await pressed(house, aNumber())
    await bind(aStranger(), used)
    const stale = await pressed(house, aNumber())
    await house.moveTo(after(6))

    for (const code of [used, 'unknown', stale]) expect(await bind(aStranger(), code)).toMatchObject(again)
  })

  it('a token WeChat no longer knows is renewed, and nobody notices', async () => {
    await byPhone(house, aStranger(), aNumber())
    const credentials = { grant_type: 'client_credential', appid: 'wx-test', secret: 'secret' }
    await fetch(`${house.url()}/wechat/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...credentials, force_refresh: true }),
    })

    expect(await byPhone(house, aStranger(), aNumber())).toMatchObject(asksForName)
  })

  it('is asked at most ten times a day by one identity', async () => {
    const [openid, member] = [aStranger(), await newcomer(house)]
    for (let n = 0; n < 10; n++) expect(await byPhone(house, openid, aNumber())).toMatchObject(asksForName)

    expect(await byPhone(house, openid, member.phone)).toMatchObject(refusal('tooMany', /明天再试/))
    await house.moveTo(after(24 * 60))
    expect(await byPhone(house, openid, member.phone)).toMatchObject({ ok: true, data: { me: {} } })
  })

  it('a call without identity is refused', async () => {
    expect(await house.as()('account', 'bindByPhone', { code: 'x' })).toMatchObject({ code: 'signedOut' })
  })

  it('somebody bound is told who they are', async () => {
    const { me } = good(await house.as('zonghe-08')('account', 'bindByPhone', { code: 'whatever' }))

    expect(me?.member).toBe('zonghe-08')
  })
})
