import { staying } from '../domain/a-member'
import { after, good, openHouse, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const secretary = () => house.as('zonghe-01')
const codeFor = async (member: string) => good(await secretary()('account', 'issueCode', { member })).code

describe('我是谁 — who am I', () => {
  it('knows a bound member, their branch and what they may do', async () => {
    expect(good(await secretary()('account', 'whoAmI', {})).me).toMatchObject({
      member: 'zonghe-01',
      branch: 'zonghe',
      grants: [{ role: 'branchOfficer', at: 'zonghe' }],
    })
  })

  it('says nothing of someone not bound, which is no error', async () => {
    expect(good(await house.as('stranger')('account', 'whoAmI', {}))).toEqual({})
  })

  it('refuses a call without identity', async () => {
    expect(await house.as()('account', 'whoAmI', {})).toMatchObject({ ok: false, code: 'signedOut' })
  })
})

describe('绑定码 — the one-time code', () => {
  it('is made by an officer of the branch, or of an organization above it', async () => {
    for (const officer of ['zonghe-02', 'zonghe-04', 'zonghe-05'])
      expect(good(await house.as(officer)('account', 'issueCode', { member: 'zonghe-25' })).code).toMatch(
        /^\d{8}$/,
      )
  })

  it.each([
    ['a plain member', 'zonghe-08'],
    ['a group leader', 'zonghe-06'],
    ['the secretary of another branch', 'xinxing-01'],
  ])('is not made by %s', async (_, who) => {
    expect(await house.as(who)('account', 'issueCode', { member: 'zonghe-25' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })

  it('is not made for someone who is bound, unknown, or no longer on the roll', async () => {
    await house
      .database()
      .collection('members')
      .doc('xiaoxue-24')
      .update(staying('xiaoxue', '2019-07-01', '2026-03-24'))
    const issue = (member: string, by = 'zonghe-01') => house.as(by)('account', 'issueCode', { member })

    expect(await issue('zonghe-08')).toMatchObject({ ok: false, code: 'conflict' })
    expect(await issue('nobody')).toMatchObject({ ok: false, code: 'notFound' })
    expect(await issue('xiaoxue-24', 'xiaoxue-01')).toMatchObject({ ok: false, code: 'forbidden' })
  })

  it('is not kept as it is, only its digest', async () => {
    const code = await codeFor('zonghe-25')
    const { data } = await house.database().collection('invitations').get()

    expect(JSON.stringify(data)).not.toContain(code)
  })
})

describe('绑定 — tying a WeChat to a member', () => {
  it('ties the caller to the member the code was made for, however the code is typed, once and for all', async () => {
    const code = await codeFor('zonghe-26')
    const typed = ` ${code.slice(0, 4)}-${code.slice(4)} `.replace(/\d/g, (d) =>
      String.fromCharCode(0xff10 + Number(d)),
    )
    const first = good(await house.as('a')('account', 'bind', { code: typed }))

    expect(first.me.member).toBe('zonghe-26')
    expect(good(await house.as('a')('account', 'whoAmI', {})).me).toEqual(first.me)
    expect(good(await house.as('a')('account', 'bind', { code }))).toEqual(first)
    expect(await house.as('b')('account', 'bind', { code })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('ties one code to one of two who type it at the same time', async () => {
    const code = await codeFor('xuesheng-29').catch(
      async () => good(await house.as('xuesheng-01')('account', 'issueCode', { member: 'xuesheng-29' })).code,
    )
    const replies = await Promise.all(['c', 'd'].map((who) => house.as(who)('account', 'bind', { code })))

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' })
  })

  it('never ties one WeChat to two members', async () => {
    const code = await codeFor('zonghe-25')

    expect(await house.as('zonghe-08')('account', 'bind', { code })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    expect(good(await house.as('zonghe-08')('account', 'whoAmI', {})).me?.member).toBe('zonghe-08')
  })

  it('voids the code before when a new one is made', async () => {
    const [old, latest] = [await codeFor('zonghe-25'), await codeFor('zonghe-25')]

    expect(await house.as('e')('account', 'bind', { code: old })).toMatchObject({
      ok: false,
      code: 'notFound',
    })
    expect((await house.as('e')('account', 'bind', { code: latest })).ok).toBe(true)
  })

  it('refuses a code that has expired', async () => {
    const issued = good(await house.as('zhizao-01')('account', 'issueCode', { member: 'zhizao-34' }))
    await house.moveTo(after(3 * 24 * 60 + 2))

    expect(await house.as('f')('account', 'bind', { code: issued.code })).toMatchObject({
      ok: false,
      code: 'closed',
    })
    await house.moveTo(after(0))
  })

  it('refuses what is no code at all', async () => {
    for (const code of ['', '1234567', '123456789', 'abcdefgh'])
      expect(await house.as('g')('account', 'bind', { code })).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('stops somebody who tries codes one after another', async () => {
    const tries = []
    for (let n = 0; n < 10; n++) tries.push(await house.as('h')('account', 'bind', { code: `0000000${n}` }))
    const code = good(await house.as('zhizao-01')('account', 'issueCode', { member: 'zhizao-33' })).code

    expect(tries.every((reply) => !reply.ok && reply.code === 'notFound')).toBe(true)
    expect(await house.as('h')('account', 'bind', { code })).toMatchObject({ ok: false, code: 'tooMany' })
    expect((await house.as('i')('account', 'bind', { code })).ok).toBe(true)
  })
})
