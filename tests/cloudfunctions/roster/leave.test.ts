import type { Input } from '#types/api'
import type { Binding } from '#types/member'
import { good, openHouse, refusal, type House } from '../house'
import { newcomer, onRecord } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const leave = (member: string, more: Partial<Input<'roster', 'leave'>> = {}, by = 'zhizao-01') =>
  house.as(by)('roster', 'leave', { member, revision: 0, went: 'left', on: '2026-03-20', ...more })
const binding = (member: string) => house.stored<Binding>('bindings', `demo-${member}`)

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

  it('of the secretary is written by somebody else, the post handed over', async () => {
    expect(await leave('xuesheng-01', {}, 'xuesheng-01')).toMatchObject(refusal('forbidden', /交接/))
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
