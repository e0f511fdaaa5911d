import type { Input } from '#types/api'
import type { Binding } from '#types/member'
import { onRollOf } from '#domain/roster/stays'
import { good, openHouse, refusal, type House } from '../house'
import { entriesOf, newcomer, onRecord } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const transfer = (member: string, more: Partial<Input<'roster', 'transfer'>> = {}, by = 'zhizao-01') =>
  house.as(by)('roster', 'transfer', { member, revision: 0, to: 'zonghe', on: '2026-03-20', ...more })
const leave = (member: string, more: Partial<Input<'roster', 'leave'>> = {}, by = 'zhizao-01') =>
  house.as(by)('roster', 'leave', { member, revision: 0, went: 'left', on: '2026-03-20', ...more })
const binding = (member: string) => house.stored<Binding>('bindings', `demo-${member}`)

describe('转到本单位另一个支部 — a transfer within the unit', () => {
  it('ends one stay, begins the next the day after, and takes hours and dues along', async () => {
    const taken = { letter: '星介〔2026〕3号', minutes: 480, duesUntil: '2026-03' } as const
    good(await transfer('zhizao-11', { group: 'zonghe-g2', taken }))

    const after = await onRecord(house, 'zhizao-11')
    expect(after).toMatchObject({
      branch: 'zonghe',
      group: 'zonghe-g2',
      path: ['xinghe', 'xinghe-jiguan', 'zonghe'],
    })
    expect(after.stays).toMatchObject([
      {
        branch: 'zhizao',
        until: '2026-03-20',
        went: 'moved',
        endEnteredOn: '2026-03-25',
        taken: { ...taken, place: '综合处党支部（示例）' },
      },
      {
        branch: 'zonghe',
        from: '2026-03-21',
        came: 'moved',
        brought: { ...taken, place: '制造车间党支部（示例）' },
      },
    ])
    expect(onRollOf(after, 'zhizao', '2026-03-20') && onRollOf(after, 'zonghe', '2026-03-21')).toBe(true)
    expect(onRollOf(after, 'zhizao', '2026-03-21') || onRollOf(after, 'zonghe', '2026-03-20')).toBe(false)
  })

  it('is seen at once by the officers there, and no longer opened by those here', async () => {
    good(await transfer('zhizao-14'))

    expect((await house.as('zonghe-01')('roster', 'member', { member: 'zhizao-14' })).ok).toBe(true)
    expect(await house.as('zhizao-01')('roster', 'member', { member: 'zhizao-14' })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('today is a roll a day: the person is listed there already, and nowhere twice', async () => {
    good(await transfer('zhizao-16', { on: '2026-03-25' }))

    const name = (await onRecord(house, 'zhizao-16')).name
    const found = good(await house.as('zonghe-05')('roster', 'list', { at: 'xinghe', find: name }))
    expect(found.rows.filter(({ member }) => member === 'zhizao-16')).toMatchObject([{ branch: 'zonghe' }])
  })

  it('ends the posts here and the rights with them, and the binding follows', async () => {
    const deputy = house.as('zhizao-02')
    expect((await deputy('roster', 'list', { at: 'zhizao' })).ok).toBe(true)
    good(await transfer('zhizao-02'))

    expect(await deputy('roster', 'list', { at: 'zhizao' })).toMatchObject({ code: 'forbidden' })
    expect((await onRecord(house, 'zhizao-02')).posts).toMatchObject([
      { name: 'deputySecretary', until: '2026-03-20' },
    ])
    expect(await binding('zhizao-02')).toMatchObject({ branch: 'zonghe', grants: [] })
    expect(await binding('zhizao-02')).not.toHaveProperty('group')
  })

  it.each<[string, Partial<Input<'roster', 'transfer'>>, RegExp]>([
    ['tomorrow', { on: '2026-03-26' }, /还没有到/],
    ['before the stay began', { on: '2025-01-05' }, /才到这个支部/],
    ['before joining', { on: '2010-06-30' }, /还没有入党/],
    ['to where one is', { to: 'zhizao' }, /已经在/],
    ['to what is no branch', { to: 'xinghe-jiguan' }, /不是党支部/],
    ['into a group of a third branch', { group: 'xiaoxue-g1' }, /党小组/],
  ])('%s is refused, and nothing is changed', async (_, more, say) => {
    const { member } = await newcomer(house)

    expect(await transfer(member, more)).toMatchObject(refusal('invalid', say))
    expect((await onRecord(house, member)).revision).toBe(0)
  })

  it('of a branch’s secretary waits until the post is handed over, unless from above', async () => {
    expect(await transfer('xiaoxue-01', {}, 'xiaoxue-02')).toMatchObject(refusal('closed', /交接/))
    expect((await transfer('xiaoxue-01', {}, 'zonghe-05')).ok).toBe(true)
  })

  it('of somebody with a post above is not for the branch', async () => {
    expect(await transfer('zonghe-04', { to: 'xiaoxue' }, 'zonghe-01')).toMatchObject(
      refusal('forbidden', /上级/),
    )
  })

  it('is not asked for by the branch that would receive', async () => {
    expect(await transfer('zhizao-18', {}, 'zonghe-01')).toMatchObject({ code: 'forbidden' })
  })
})

describe('每一次变动 — every move', () => {
  it('is noted with the names of fields, in the chain of the branch it left', async () => {
    const { member } = await newcomer(house)
    good(await transfer(member))

    const [, moved] = await entriesOf(house, member)
    expect(moved).toMatchObject({ did: 'roster.transfer', chain: 'zhizao', by: 'zhizao-01', subject: member })
    expect(moved?.['fields']).toEqual(expect.arrayContaining(['branch', 'path', 'stays', 'onRollFrom']))
  })

  it('makes the standings of both branches stale', async () => {
    const { member } = await newcomer(house, { branch: 'xinxing' })
    good(await transfer(member, { to: 'xuesheng' }, 'xinxing-01'))

    for (const branch of ['xinxing', 'xuesheng'])
      expect(await house.stored('standings', `${branch}:2026`)).toHaveProperty('staleSince')
  })

  it('of one person by two at once is done once', async () => {
    const { member } = await newcomer(house)
    const both = await Promise.all([transfer(member), leave(member)])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await onRecord(house, member)).stays.length).toBeLessThanOrEqual(2)
  })
})
