import type { ClaimRow } from '#types/account'
import type { Input, Output } from '#types/api'
import type { Member, Post } from '#types/member'
import { after, good, morning, openHouse, refusal, type House } from '../house'
import { aNumber, byPhone, claimant, deedsAbout, newcomer, storedClaim, whoIs } from './newcomers'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  await house.moveTo(morning)
  const db = house.database()
  await db
    .collection('claims')
    .where({ _id: db.command.exists(true) })
    .remove()
})
afterAll(() => house.close())

const listed = async (by: string, at: string): Promise<ClaimRow[]> =>
  good(await house.as(by)('account', 'claims', { at })).rows
const settle = (by: string, input: Input<'account', 'settleClaim'>) =>
  house.as(by)('account', 'settleClaim', input)

/** 小学 has one of its own who bears the name. */
const pupil = (name: string) =>
  newcomer(house, { name, branch: 'xiaoxue', path: ['xinghe', 'xinghe-xuexiao', 'xiaoxue'] })

describe('核对申请 — whom an officer is shown', () => {
  it('a claim with the name, the end of the number and those it may be', async () => {
    const [member, phone] = [await newcomer(house), aNumber()]
    const { claim } = await claimant(house, { name: member.name, phone })
    const tail = phone.slice(-4)
    const candidate = { member: member.id, name: member.name, tail: member.phone.slice(-4), bound: false }

    expect(await listed('zonghe-01', 'zonghe')).toEqual([
      {
        ...{ claim, name: member.name, tail, askedAt: expect.stringMatching(/^2026-03-25T01:2/) as string },
        candidates: [{ ...candidate, branchName: '综合处党支部（示例）' }],
      },
    ])
  })

  it('says nothing of the identity that asks', async () => {
    const { openid } = await claimant(house, { name: (await newcomer(house)).name })

    expect(JSON.stringify(await listed('zonghe-01', 'zonghe'))).not.toContain(openid)
  })

  it('of candidates in two branches each sees their own, and who stands above sees both', async () => {
    const [here, there] = [await newcomer(house, { name: '两处' }), await pupil('两处')]
    await claimant(house, { name: '两处' })
    const seen = async (by: string, at: string) =>
      (await listed(by, at)).flatMap(({ candidates }) => candidates.map(({ member }) => member)).sort()

    expect(await seen('zonghe-01', 'zonghe')).toEqual([here.id])
    expect(await seen('zonghe-04', 'xinghe-jiguan')).toEqual([here.id])
    expect(await seen('xiaoxue-01', 'xiaoxue')).toEqual([there.id])
    expect(await seen('zonghe-05', 'xinghe')).toEqual([here.id, there.id].sort())
  })

  it('with no candidate it is shown to the office of the whole unit only', async () => {
    const { claim } = await claimant(house, { name: '无此人' })

    expect(await listed('zonghe-05', 'xinghe')).toMatchObject([{ claim, candidates: [] }])
    expect(await listed('zonghe-05', 'xinghe-jiguan')).toEqual([])
    expect(await listed('zonghe-04', 'xinghe-jiguan')).toEqual([])
    expect(await listed('zonghe-01', 'zonghe')).toEqual([])
  })

  it('not yet without a name, and not any more after thirty days', async () => {
    const member = await newcomer(house)
    await newcomer(house, { phone: member.phone })
    await byPhone(house, 'half-way', member.phone)
    expect(await listed('zonghe-01', 'zonghe')).toEqual([])

    await claimant(house, { name: member.name })
    expect(await listed('zonghe-01', 'zonghe')).toHaveLength(1)
    await house.moveTo(after(30 * 24 * 60 + 5))
    expect(await listed('zonghe-01', 'zonghe')).toEqual([])
  })

  it('twenty a page, the oldest first, none twice and none left out, with three round trips', async () => {
    const { name } = await newcomer(house)
    for (let n = 0; n < 21; n++) await claimant(house, { name })
    const first = await house.as('zonghe-01')('account', 'claims', { at: 'zonghe' })
    const { rows, next } = good(first)
    const second: Output<'account', 'claims'> = good(
      await house.as('zonghe-01')('account', 'claims', { at: 'zonghe', after: next! }),
    )
    const times = [...rows, ...second.rows].map(({ askedAt }) => askedAt)

    expect(first.roundTrips).toBe(3)
    expect([rows.length, second.rows.length, second.next]).toEqual([20, 1, undefined])
    expect(new Set([...rows, ...second.rows].map(({ claim }) => claim)).size).toBe(21)
    expect(times).toEqual([...times].sort())
  })

  it.each([
    ['a member', 'zonghe-08', 'zonghe'],
    ['a group leader', 'zonghe-06', 'zonghe'],
    ['the secretary of another branch', 'zhizao-01', 'zonghe'],
    ['an officer who asks for the branch above', 'zonghe-01', 'xinghe-jiguan'],
  ])('not %s', async (_, who, at) => {
    expect(await house.as(who)('account', 'claims', { at })).toMatchObject(refusal('forbidden', /核对/))
  })
})

describe('认定 — the officer says who it is', () => {
  it('binds the claimant; the claim is over and the journal names the officer', async () => {
    const member = await newcomer(house)
    const { openid, claim } = await claimant(house, { name: member.name })

    expect(good(await settle('zonghe-01', { claim, member: member.id }))).toEqual({ name: member.name })
    expect(await whoIs(house, openid)).toBe(member.id)
    expect(await storedClaim(house, openid)).toBeUndefined()
    expect(await deedsAbout(house, member.id)).toEqual([
      { did: 'account.settleClaim', by: 'zonghe-01', fields: ['boundTo'], chain: 'zonghe' },
    ])
  })

  it('twice, or by two officers at once, it is the same', async () => {
    const member = await newcomer(house)
    const { claim } = await claimant(house, { name: member.name })
    const answers = await Promise.all(
      ['zonghe-01', 'zonghe-02'].map((by) => settle(by, { claim, member: member.id })),
    )

    for (const answer of [...answers, await settle('zonghe-01', { claim, member: member.id })])
      expect(good(answer)).toEqual({ name: member.name })
    expect(await deedsAbout(house, member.id)).toHaveLength(1)
  })

  it('of somebody bound already: the older binding ends with it', async () => {
    const member = await newcomer(house)
    await byPhone(house, 'the-old-phone', member.phone)
    const { openid, claim } = await claimant(house, { name: member.name })
    good(await settle('zonghe-01', { claim, member: member.id }))

    expect(await whoIs(house, openid)).toBe(member.id)
    expect(await whoIs(house, 'the-old-phone')).toBeUndefined()
    expect((await house.stored<Member>('members', member.id))?.boundTo).toBe(openid)
  })

  it('may be somebody else of the branch than the candidates: names are mistyped', async () => {
    const [bearer, other] = [await newcomer(house), await newcomer(house)]
    const { openid, claim } = await claimant(house, { name: bearer.name })
    good(await settle('zonghe-01', { claim, member: other.id }))

    expect(await whoIs(house, openid)).toBe(other.id)
  })

  it('is nobody of another branch', async () => {
    await newcomer(house, { name: '两边有' })
    const there = await pupil('两边有')
    const { claim } = await claimant(house, { name: '两边有' })

    expect(await settle('zonghe-01', { claim, member: there.id })).toMatchObject(
      refusal('forbidden', /本支部或下级/),
    )
  })

  it('is nobody who may do more than the officer', async () => {
    const posts: Post[] = [{ name: 'generalBranchSecretary', at: 'xinghe-jiguan', from: '2025-01-01' }]
    const member = await newcomer(house, { posts })
    const { openid, claim } = await claimant(house, { name: member.name })

    expect(await settle('zonghe-01', { claim, member: member.id })).toMatchObject(
      refusal('forbidden', /上级职务/),
    )
    expect(await whoIs(house, openid)).toBeUndefined()
    expect((await settle('zonghe-05', { claim, member: member.id })).ok).toBe(true)
  })

  it('is not possible for a claim that is for others', async () => {
    const [mine, there] = [await newcomer(house), await pupil('那边的')]
    const { claim } = await claimant(house, { name: '那边的' })

    for (const input of [{ claim, member: mine.id }, { claim }])
      expect(await settle('zonghe-01', input)).toMatchObject(refusal('forbidden', /不归您核对/))
    expect((await settle('xiaoxue-01', { claim, member: there.id })).ok).toBe(true)
  })

  it('with no candidate is up to the office, who may name anybody', async () => {
    const member = await newcomer(house)
    const { openid, claim } = await claimant(house, { name: '无此人' })

    for (const by of ['zonghe-01', 'zonghe-04'])
      expect(await settle(by, { claim, member: member.id })).toMatchObject({ code: 'forbidden' })
    good(await settle('zonghe-05', { claim, member: member.id }))
    expect(await whoIs(house, openid)).toBe(member.id)
  })

  it('of somebody who has been bound in another way meanwhile is refused', async () => {
    const [asked, became] = [await newcomer(house), await newcomer(house)]
    const { openid, claim } = await claimant(house, { name: asked.name })
    await byPhone(house, openid, became.phone)

    expect(await settle('zonghe-01', { claim, member: asked.id })).toMatchObject({ code: 'conflict' })
    expect(await whoIs(house, openid)).toBe(became.id)
  })

  it('is too late after thirty days', async () => {
    const member = await newcomer(house)
    const { claim } = await claimant(house, { name: member.name })
    await house.moveTo(after(30 * 24 * 60 + 5))

    expect(await settle('zonghe-01', { claim, member: member.id })).toMatchObject(
      refusal('conflict', /已过期，请刷新/),
    )
  })
})

describe('不认识 — the officer turns it down', () => {
  it('and the claimant is told, and may try again', async () => {
    const member = await newcomer(house)
    const { openid, claim } = await claimant(house, { name: member.name })
    good(await settle('zonghe-01', { claim }))
    const whoAmI = { action: 'whoAmI', input: {} }

    expect(await house.ask(openid, 'account', whoAmI)).toMatchObject({ data: { claim: 'refused' } })
    expect(await settle('zonghe-01', { claim, member: member.id })).toMatchObject({ code: 'conflict' })
    expect(await byPhone(house, openid, member.phone)).toMatchObject({ data: { me: { member: member.id } } })
  })

  it('for the own branch only: it still waits where somebody else bears the name', async () => {
    await newcomer(house, { name: '又两处' })
    const there = await pupil('又两处')
    const { openid, claim } = await claimant(house, { name: '又两处' })
    good(await settle('zonghe-01', { claim }))

    expect(await listed('zonghe-01', 'zonghe')).toEqual([])
    expect((await listed('xiaoxue-01', 'xiaoxue'))[0]?.candidates).toHaveLength(1)
    good(await settle('xiaoxue-01', { claim, member: there.id }))
    expect(await whoIs(house, openid)).toBe(there.id)
  })
})
