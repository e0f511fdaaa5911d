import type { Member, Post, PostName } from '#types/member'
import { hold, meanwhile, wake } from './hold'
import { after, good, morning, openHouse, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const issue = (by: string, member: string) => house.as(by)('account', 'issueCode', { member })
const bind = (who: string, code: string) => house.as(who)('account', 'bind', { code })
const roll = () => house.database().collection('members')

let newcomers = 0

/** Somebody of 综合处 who has not bound yet. */
async function newcomer(posts: Post[] = []): Promise<string> {
  const colleague = (await house.stored<Member>('members', 'zonghe-26'))!
  const _id = `newcomer-${++newcomers}`
  await roll().add({ ...colleague, _id, posts })
  return _id
}

it('a code comes with the last digits of the phone on the roster, where there is one: two may bear one name', async () => {
  const colleague = (await house.stored<Member>('members', 'zonghe-26'))!
  const without = await newcomer()
  await roll().doc(without).update({ phone: house.database().command.remove() })

  expect(good(await issue('zonghe-01', 'zonghe-26')).tail).toBe(colleague.phone!.tail)
  expect(good(await issue('zonghe-01', without))).not.toHaveProperty('tail')
})

describe('上级职务 — a code never lends more rights than its issuer has', () => {
  const held = (name: PostName, at: string): [Post] => [{ name, at, from: '2025-01-01' }]
  const above = held('generalBranchSecretary', 'xinghe-jiguan')
  const top = held('committeeOffice', 'xinghe')
  const beside = held('generalBranchSecretary', 'xinghe-xuexiao')
  const same = held('secretary', 'zonghe')
  const both = [...same, ...above]

  it.each<[who: string, posts: Post[], by: string]>([
    ['a general-branch secretary', above, 'zonghe-01'],
    ['an officer of the branch who is general-branch secretary as well', both, 'zonghe-01'],
    ['someone of the committee office', top, 'zonghe-04'],
    ['the secretary of another general branch', beside, 'zonghe-04'],
    ['a secretary of another branch', held('secretary', 'zhizao'), 'zonghe-01'],
    ['someone set over the officers at the branch itself', [{ ...above[0], at: 'zonghe' }], 'zonghe-01'],
    ['someone who holds a post at a place nobody knows', held('secretary', 'gone'), 'zonghe-01'],
  ])('%s gets none from below', async (_, posts, by) => {
    const member = await newcomer(posts)

    expect(await issue(by, member)).toMatchObject(refusal('forbidden', /上级职务/))
    expect(await house.stored('invitations', member)).toBeUndefined()
  })

  it.each<[who: string, posts: Post[], by: string]>([
    ['a general-branch secretary', above, 'zonghe-04'],
    ['a general-branch secretary, from above,', above, 'zonghe-05'],
    ['someone of the committee office', top, 'zonghe-05'],
    ['an officer of the branch', same, 'zonghe-01'],
    ['a group leader', held('groupLeader', 'zonghe-g1'), 'zonghe-01'],
    ['a secretary of another branch, from above both,', held('secretary', 'zhizao'), 'zonghe-04'],
  ])('%s gets one from that level', async (_, posts, by) => {
    expect(good(await issue(by, await newcomer(posts))).code).toMatch(/^\d{8}$/)
  })
})

describe('输错太多次 — trying one code after another', () => {
  const wrong = (n: number) => String(n).padStart(8, '0')

  it('takes ten tries a day, the tenth as good as the first', async () => {
    const { code } = good(await issue('zonghe-01', await newcomer()))
    for (let n = 1; n <= 9; n++) expect(await bind('tenth', wrong(n))).toMatchObject({ code: 'notFound' })

    expect((await bind('tenth', code)).ok).toBe(true)
  })

  it('refuses the eleventh, be it right or wrong, until midnight in China', async () => {
    const { code } = good(await issue('zonghe-01', await newcomer()))
    for (let n = 1; n <= 10; n++) expect(await bind('eleventh', wrong(n))).toMatchObject({ code: 'notFound' })

    expect(await bind('eleventh', wrong(11))).toMatchObject(refusal('tooMany', /明天再试/))
    expect(await bind('eleventh', code)).toMatchObject(refusal('tooMany', /明天再试/))
    await house.moveTo('2026-03-25T15:59:00.000Z')
    expect(await bind('eleventh', code)).toMatchObject({ code: 'tooMany' })
    await house.moveTo('2026-03-25T16:00:00.000Z')
    expect((await bind('eleventh', code)).ok).toBe(true)
  })

  it('counts every one of twenty that come at once', async () => {
    await wake(house, 'account')
    const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => bind('flood', wrong(n))))
    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code))

    expect(codes.filter((code) => code === 'notFound')).toHaveLength(10)
    expect(codes.filter((code) => code === 'tooMany')).toHaveLength(10)
  })

  it('counts nobody else in', async () => {
    for (let n = 0; n < 11; n++) await bind('loud', wrong(n))

    expect(await bind('quiet', wrong(0))).toMatchObject({ code: 'notFound' })
  })
})

describe('同时发码 — two codes for one member at once', () => {
  it('leaves exactly one of them good: the other is void, not merely late', async () => {
    await wake(house, 'account')
    for (let round = 0; round < 5; round++) {
      const member = await newcomer()
      const codes = (
        await Promise.all(['zonghe-01', 'zonghe-02'].map((officer) => issue(officer, member)))
      ).map((reply) => good(reply).code)
      const replies = []
      for (const [n, code] of codes.entries()) replies.push(await bind(`twin-${round}-${n}`, code))

      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['notFound', 'ok'])
    }
  })
})

describe('正在输入时换了码 — a new code while the old one is being typed', () => {
  it('voids the old one even then', async () => {
    const member = await newcomer()
    const { code } = good(await issue('zonghe-01', member))
    const { keep } = await hold(house, 'invitations', member, { digest: 'of-a-newer-code' })
    const binding = bind('slow', code)
    await meanwhile(house, 5)
    await keep()

    expect(await binding).toMatchObject(refusal('notFound', /作废|没有这个绑定码/))
    expect((await house.stored<Member>('members', member))?.boundTo).toBeUndefined()
  })
})

describe('三天 — how long a code lives', () => {
  it.each([
    [3 * 24 * 60 - 1, 'ok'],
    [3 * 24 * 60 + 1, 'closed'],
  ])('after %d minutes: %s', async (minutes, outcome) => {
    const { code } = good(await issue('zonghe-01', await newcomer()))
    await house.moveTo(after(minutes))
    const reply = await bind(`after-${minutes}`, code)

    expect(reply.ok ? 'ok' : reply.code).toBe(outcome)
  })
})

describe('不是绑定码 — what cannot be a code', () => {
  it.each(['1234567', '123456789', '', 'abcdefgh', '1234-567', '１２３４５６７'])(
    'says that a code is eight digits, of “%s”',
    async (code) => {
      expect(await bind('typist', code)).toMatchObject(refusal('invalid', /8 位数字/))
    },
  )
})
