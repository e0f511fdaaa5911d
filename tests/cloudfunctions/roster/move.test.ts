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

describe('离开 — away from the unit', () => {
  it('keeps where to, and lets the WeChat in until the day is over', async () => {
    const taken = { place: '远山示例单位', letter: '星介〔2026〕5号' }
    good(await leave('zhizao-19', { went: 'transferredOut', on: '2026-03-25', taken }))

    expect((await onRecord(house, 'zhizao-19')).stays).toMatchObject([{ went: 'transferredOut', taken }])
    expect(await binding('zhizao-19')).toMatchObject({ until: '2026-03-25' })
    expect((await house.as('zhizao-19')('roster', 'mine', {})).ok).toBe(true)
  })

  it('and gone the day before, the WeChat is turned away at once', async () => {
    good(await leave('zhizao-20', { on: '2026-03-24' }))

    expect(await house.as('zhizao-20')('roster', 'mine', {})).toMatchObject(
      refusal('forbidden', /不在党员名册/),
    )
  })

  it('by death, nobody’s WeChat is bound any more', async () => {
    good(await leave('zhizao-21', { went: 'died', on: '2026-03-25' }))

    expect(await binding('zhizao-21')).toBeUndefined()
    expect(await onRecord(house, 'zhizao-21')).not.toHaveProperty('boundTo')
  })

  it('ends posts and statuses that day', async () => {
    good(await leave('zhizao-31', {}, 'zonghe-05'))

    expect((await onRecord(house, 'zhizao-31')).statuses).toMatchObject([
      { kind: 'floating', until: '2026-03-20' },
    ])
  })

  it('once gone, no status, membership or group is written any more, nor another leaving', async () => {
    const { member } = await newcomer(house)
    good(await leave(member))
    const keep = house.as('zhizao-01')
    const one = { member, revision: 1 }

    const exempt = { kind: 'exempt', from: '2026-01-01', approvedOn: '2026-01-01' } as const
    expect(await keep('roster', 'setStatus', { ...one, ...exempt })).toMatchObject(
      refusal('invalid', /不在名册/),
    )
    const group = { change: { group: 'zhizao-g1' } }
    expect(await keep('roster', 'edit', { ...one, ...group })).toMatchObject(refusal('invalid', /不在名册/))
    expect(await leave(member, { revision: 1 })).toMatchObject(refusal('invalid', /不在名册/))
  })

  it.each<[string, Partial<Input<'roster', 'leave'>>]>([
    ['leaving', { on: '2026-03-26' }],
    ['dying', { went: 'died', on: '2026-03-26' }],
    ['being transferred', { went: 'transferredOut', on: '2026-03-26' }],
  ])('%s tomorrow is refused', async (_, more) => {
    const { member } = await newcomer(house)

    expect(await leave(member, more)).toMatchObject(refusal('invalid', /还没有到/))
  })

  it('of the only secretary waits until the post is handed over, also by the secretary', async () => {
    expect(await leave('xuesheng-01', {}, 'xuesheng-01')).toMatchObject(refusal('closed', /交接/))
  })
})

describe('恢复 — on the roll again', () => {
  const back = (member: string, more: Partial<Input<'roster', 'comeBack'>> = {}, by = 'zhizao-01') =>
    house.as(by)('roster', 'comeBack', {
      ...{ member, revision: 1, branch: 'zhizao', from: '2026-03-25', came: 'transferredIn' },
      ...more,
    })

  it('keeps both stays, and the WeChat that was bound is let in again', async () => {
    good(await leave('zhizao-22'))
    expect((await house.as('zhizao-22')('roster', 'mine', {})).ok).toBe(false)
    good(await back('zhizao-22'))

    expect((await onRecord(house, 'zhizao-22')).stays).toMatchObject([
      { until: '2026-03-20', went: 'left' },
      { from: '2026-03-25', came: 'transferredIn' },
    ])
    expect((await house.as('zhizao-22')('roster', 'mine', {})).ok).toBe(true)
  })

  it.each<[string, Partial<Input<'roster', 'comeBack'>>, RegExp]>([
    ['on the last day here', { from: '2026-03-20' }, /在那之后/],
    ['tomorrow', { from: '2026-03-26' }, /还没有到/],
  ])('%s is refused', async (_, more, say) => {
    const { member } = await newcomer(house)
    good(await leave(member))

    expect(await back(member, more)).toMatchObject(refusal('invalid', say))
  })

  it('of who never left is refused', async () => {
    const { member } = await newcomer(house)

    expect(await back(member, { revision: 0 })).toMatchObject(refusal('invalid', /还在名册/))
  })

  it('of who was taken for dead is a mistake put right, and nothing else', async () => {
    const { member } = await newcomer(house)
    good(await leave(member, { went: 'died' }))

    expect(await back(member)).toMatchObject(refusal('invalid', /登记错了/))
    expect((await back(member, { came: 'recorded', from: '2026-03-21' })).ok).toBe(true)
  })

  it('in another branch is for whoever looks after both', async () => {
    const { member } = await newcomer(house)
    good(await leave(member))

    expect(await back(member, { branch: 'zonghe' }, 'zonghe-01')).toMatchObject({ code: 'forbidden' })
    expect(await back(member, { branch: 'zonghe' }, 'zhizao-01')).toMatchObject({ code: 'forbidden' })
    expect((await back(member, { branch: 'zonghe' }, 'zonghe-04')).ok).toBe(true)
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
