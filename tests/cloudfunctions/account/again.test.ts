import type { Member, Post } from '#types/member'
import { after, good, morning, openHouse, refusal, type House } from '../house'
import { aStranger, byPhone, deedsAbout, newcomer, whoIs } from './newcomers'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const issue = (member: string, again: boolean, by = 'zonghe-01') =>
  house.as(by)('account', 'issueCode', { member, again })
const codeFor = async (member: string, again = true) => good(await issue(member, again)).code
const bind = (openid: string, code: string) =>
  house.ask(openid, 'account', { action: 'bind', input: { code } })
const unbind = (openid: string) => house.ask(openid, 'account', { action: 'unbind', input: {} })
const release = (member: string, by = 'zonghe-01') => house.as(by)('account', 'release', { member })

/** Somebody bound, with their old WeChat and the new one they are going to have. */
async function bound(more: { posts?: Post[] } = {}) {
  const member = await newcomer(house, more)
  const [old, fresh] = [aStranger(), aStranger()]
  const code = good(await issue(member.id, false, more.posts ? 'zonghe-05' : 'zonghe-01')).code
  good((await bind(old, code)) as never)
  return { id: member.id, phone: member.phone, old, fresh }
}

describe('换手机、换微信 — bound again', () => {
  it('needs to be asked for: a code for somebody bound is not made by mistake', async () => {
    const { id } = await bound()

    expect(await issue(id, false)).toMatchObject(refusal('conflict', /重新发绑定码/))
  })

  it('the old WeChat stays until the code is used, and is nobody from then on', async () => {
    const { id, old, fresh } = await bound()
    const code = await codeFor(id)
    expect(await whoIs(house, old)).toBe(id)

    expect(await bind(fresh, code)).toMatchObject({ ok: true, data: { me: { member: id } } })
    expect(await whoIs(house, fresh)).toBe(id)
    expect(await whoIs(house, old)).toBeUndefined()
    expect(await house.stored('bindings', old)).toBeUndefined()
  })

  it('typed twice by the new one it is the same; the old one cannot use it to come back', async () => {
    const { id, old, fresh } = await bound()
    const code = await codeFor(id)
    const { data } = (await bind(fresh, code)) as { data?: object }

    expect(await bind(fresh, code)).toMatchObject({ ok: true, data })
    expect(await bind(old, code)).toMatchObject(refusal('conflict', /已经用过/))
  })

  it('of two new ones at the same time one is bound', async () => {
    const { id, fresh } = await bound()
    const code = await codeFor(id)
    const replies = await Promise.all([fresh, aStranger()].map((openid) => bind(openid, code)))

    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('used by the WeChat that is bound already it changes nothing, and is spent', async () => {
    const { id, old, fresh } = await bound()
    const code = await codeFor(id)

    expect(await bind(old, code)).toMatchObject({ ok: true, data: { me: { member: id } } })
    expect(await bind(fresh, code)).toMatchObject({ code: 'conflict' })
    expect(await whoIs(house, old)).toBe(id)
  })

  it('takes the place of the binding there was when it was made, and of no later one', async () => {
    const member = await newcomer(house)
    const code = await codeFor(member.id, false)
    const meanwhile = aStranger()
    await byPhone(house, meanwhile, member.phone)

    expect(await bind(aStranger(), code)).toMatchObject(refusal('conflict', /已经绑定了微信/))
    expect(await whoIs(house, meanwhile)).toBe(member.id)
  })

  it('a WeChat that is somebody else already is refused, and both stay as they are', async () => {
    const [one, two] = [await bound(), await bound()]

    expect(await bind(two.old, await codeFor(one.id))).toMatchObject({ code: 'conflict' })
    expect(await whoIs(house, one.old)).toBe(one.id)
    expect(await whoIs(house, two.old)).toBe(two.id)
  })

  it('is in the journal with the member it is about: who made the code, who used it', async () => {
    const { id, fresh } = await bound()
    await bind(fresh, await codeFor(id))

    expect((await deedsAbout(house, id)).map(({ did, by }) => `${did} ${by}`)).toEqual([
      'account.issueCode zonghe-01',
      `account.bind ${id}`,
      'account.issueCode zonghe-01',
      `account.bind ${id}`,
    ])
  })

  it('holds no openid and no code in the journal', async () => {
    const { id, old, fresh } = await bound()
    const code = await codeFor(id)
    await bind(fresh, code)
    const { data } = await house.database().collection('journal').where({ subject: id }).get()

    for (const secret of [old, fresh, code]) expect(JSON.stringify(data)).not.toContain(`"${secret}"`)
  })
})

describe('本人解除绑定 — unbinding oneself', () => {
  it('ends the binding and nothing else: posts stay with the member', async () => {
    const posts: Post[] = [{ name: 'secretary', at: 'zonghe', from: '2025-01-01' }]
    const { id, old } = await bound({ posts })
    const before = (await house.stored<Member>('members', id))!
    expect(await unbind(old)).toMatchObject({ ok: true, data: {} })
    const { boundTo, revision, ...rest } = (await house.stored<Member>('members', id))!

    expect(await whoIs(house, old)).toBeUndefined()
    expect([boundTo, revision]).toEqual([undefined, before.revision + 1])
    expect(before).toMatchObject(rest)
    expect((await deedsAbout(house, id)).at(-1)).toMatchObject({ did: 'account.unbind', by: id })
  })

  it('asked twice, or by somebody who is nobody, it is the same', async () => {
    const { old } = await bound()
    await unbind(old)

    expect(await unbind(old)).toMatchObject({ ok: true })
    expect(await unbind(aStranger())).toMatchObject({ ok: true })
  })

  it('one may bind again afterwards, even with another WeChat', async () => {
    const { id, old, phone, fresh } = await bound()
    await unbind(old)

    expect(await byPhone(house, fresh, phone)).toMatchObject({ data: { me: { member: id } } })
  })

  it('is refused without identity', async () => {
    expect(await house.as()('account', 'unbind', {})).toMatchObject({ code: 'signedOut' })
  })
})

describe('委员解除绑定 — a phone is lost', () => {
  it('whoever holds it is nobody from now on, and the journal names the officer', async () => {
    const { id, old } = await bound()
    expect(good(await release(id)).name).toMatch(/^新人/)

    expect(await whoIs(house, old)).toBeUndefined()
    expect((await deedsAbout(house, id)).at(-1)).toMatchObject({ did: 'account.release', by: 'zonghe-01' })
  })

  it('of somebody not bound it is the same, and nothing is noted', async () => {
    const { id } = await newcomer(house)

    expect((await release(id)).ok).toBe(true)
    expect(await deedsAbout(house, id)).toEqual([])
  })

  it.each([
    ['a member', 'zonghe-08'],
    ['a group leader', 'zonghe-06'],
    ['the secretary of another branch', 'xinxing-01'],
  ])('not by %s', async (_, who) => {
    const { id, old } = await bound()

    expect(await release(id, who)).toMatchObject({ code: 'forbidden' })
    expect(await whoIs(house, old)).toBe(id)
  })

  it('not from below: nobody shuts out who stands above them', async () => {
    const posts: Post[] = [{ name: 'generalBranchSecretary', at: 'xinghe-jiguan', from: '2025-01-01' }]
    const { id } = await bound({ posts })

    expect(await release(id)).toMatchObject(refusal('forbidden', /上级职务/))
    expect((await release(id, 'zonghe-05')).ok).toBe(true)
  })

  it('of nobody known is refused', async () => {
    expect(await release('nobody')).toMatchObject({ code: 'notFound' })
  })

  it('a code that is out does not outlive its three days for that', async () => {
    const { id, fresh } = await bound()
    const code = await codeFor(id)
    await release(id)
    await house.moveTo(after(3 * 24 * 60 + 2))

    expect(await bind(fresh, code)).toMatchObject({ code: 'closed' })
  })
})
