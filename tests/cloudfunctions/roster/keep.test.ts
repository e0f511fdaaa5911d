import type { Input } from '#types/api'
import type { Binding } from '#types/member'
import { good, openHouse, refusal, type House } from '../house'
import { changesOf, entriesOf, newcomer, onRecord } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const as = () => house.as('zhizao-01')
const edit = (member: string, revision: number, change: Input<'roster', 'edit'>['change']) =>
  as()('roster', 'edit', { member, revision, change })

describe('新增党员 — somebody new', () => {
  const asked = (id: string, more: Partial<Input<'roster', 'add'>> = {}): Input<'roster', 'add'> => ({
    ...{ id, branch: 'zhizao', from: '2026-03-01', came: 'admitted' },
    columns: { name: '癸清明', membership: 'probationary', joinedOn: '2026-03-01' },
    ...more,
  })
  const add = (id: string, more: Partial<Input<'roster', 'add'>> = {}) =>
    as()('roster', 'add', asked(id, more))

  it('is on the roster, found by initials and number, the number never stored in plain', async () => {
    const columns = { name: '癸清明', membership: 'full' as const, phone: '+86 199 1111 0001' }
    const page = good(await add('fresh', { group: 'zhizao-g2', columns }))

    expect(page).toMatchObject({
      member: 'fresh',
      phone: '19911110001',
      groupName: '第二党小组',
      revision: 0,
    })
    const stored = await onRecord(house, 'fresh')
    expect(stored).toMatchObject({
      initials: 'gqm',
      phone: { tail: '0001' },
      branch: 'zhizao',
      group: 'zhizao-g2',
    })
    expect(JSON.stringify(stored)).not.toContain('19911110001')
    expect(await entriesOf(house, 'fresh')).toMatchObject([
      { did: 'roster.add', subject: 'fresh', by: 'zhizao-01' },
    ])
  })

  it('sent twice is one, whatever happened since', async () => {
    good(await add('twice'))
    good(await edit('twice', 0, { work: '钳工' }))

    expect(good(await add('twice'))).toMatchObject({ work: '钳工', revision: 1 })
    expect(await changesOf(house, 'twice')).toHaveLength(2)
  })

  it('sent twice at once is one', async () => {
    const both = await Promise.all([add('at-once'), add('at-once')])

    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await changesOf(house, 'at-once')).toHaveLength(1)
  })

  it('does not take the place of somebody else', async () => {
    expect(await add('zhizao-15')).toMatchObject(refusal('conflict', /编号/))
    expect(await add('zonghe-08')).toMatchObject(refusal('conflict', /编号/))
  })

  it('of one name and number with somebody on a roll is told to look first', async () => {
    const columns = { name: '癸立夏', membership: 'full' as const, phone: '19911110009' }
    good(await add('one', { columns }))

    expect(await add('other', { columns })).toMatchObject(refusal('conflict', /同名、同手机号/))
    expect((await add('namesake', { columns: { ...columns, phone: '19911110008' } })).ok).toBe(true)
  })

  it.each<[string, Partial<Input<'roster', 'add'>>, RegExp]>([
    ['with a day to come', { from: '2026-03-26' }, /还没有到/],
    ['admitted before joining', { from: '2026-02-28' }, /还没有入党/],
    ['into a group of another branch', { group: 'zonghe-g1' }, /党小组/],
    [
      'joined at seventeen',
      { columns: { name: '癸', membership: 'full', bornIn: '2008-04', joinedOn: '2026-03-01' } },
      /不满 18 岁/,
    ],
    ['with a number too short', { columns: { name: '癸', membership: 'full', phone: '1991111' } }, /11 位/],
    [
      'probationary, yet full since a day',
      { columns: { name: '癸', membership: 'probationary', fullOn: '2026-03-01' } },
      /转正/,
    ],
  ])('%s is refused', async (_, more, say) => {
    expect(await add('never', more)).toMatchObject(refusal('invalid', say))
    expect(await onRecord(house, 'never')).toBeUndefined()
  })

  it('is put in a branch by those who look after it, and in nothing but a branch', async () => {
    expect(await house.as('zonghe-01')('roster', 'add', asked('never'))).toMatchObject({
      code: 'forbidden',
    })
    expect(await house.as('zonghe-05')('roster', 'add', asked('never', { branch: 'xinghe' }))).toMatchObject(
      refusal('invalid', /不是党支部/),
    )
  })
})

describe('修改信息 — an edit', () => {
  it('writes what is given, empties what is null and leaves the rest', async () => {
    const { member } = await newcomer(house, {
      columns: { name: '癸谷雨', membership: 'full', work: '钳工' },
    })
    const page = good(await edit(member, 0, { education: '本科', work: null, phone: '19911110002' }))

    expect(page).toMatchObject({ education: '本科', phone: '19911110002', revision: 1 })
    expect(page).not.toHaveProperty('work')
    expect((await entriesOf(house, member)).at(-1)).toMatchObject({ fields: ['work', 'education', 'phone'] })
  })

  it('that changes nothing is no change, not even of a number sealed anew', async () => {
    const { member } = await newcomer(house)
    await edit(member, 0, { phone: '19911110003' })

    expect(good(await edit(member, 1, { phone: '199-1111-0003' })).revision).toBe(1)
    expect(await changesOf(house, member)).toHaveLength(2)
  })

  it('reaches the WeChat that is bound, and makes the branch’s standing stale', async () => {
    good(await edit('zhizao-12', 0, { name: '癸芒种' }))

    expect(await house.stored<Binding>('bindings', 'demo-zhizao-12')).toMatchObject({ name: '癸芒种' })
    expect(await house.stored('standings', 'zhizao:2026')).toMatchObject({
      staleSince: expect.any(String) as string,
    })
  })

  it('by two at once: one is done, the other told, and neither is lost', async () => {
    const { member } = await newcomer(house)
    const both = await Promise.all([
      edit(member, 0, { work: '钳工' }),
      house.as('zhizao-02')('roster', 'edit', { member, revision: 0, change: { education: '本科' } }),
    ])

    expect(both.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['conflict', 'done'])
    expect((await onRecord(house, member)).revision).toBe(1)
  })

  it.each<[string, Input<'roster', 'edit'>['change'], RegExp]>([
    ['full before joining', { fullOn: '2010-06-30' }, /早于入党日期/],
    ['joining before eighteen', { bornIn: '1992-08' }, /不满 18 岁/],
    ['joining after having been transferred in', { joinedOn: '2025-01-07' }, /还没有入党/],
    ['joining tomorrow', { joinedOn: '2026-03-26' }, /还没有到/],
    ['a day there never was', { joinedOn: '2025-02-29' }, /日期不对/],
    ['a name with a control character', { name: '癸\u0007雨' }, /字符/],
    ['a group of another branch', { group: 'zonghe-g1' }, /党小组/],
  ])('to %s is refused', async (_, change, say) => {
    const { member } = await newcomer(house)

    expect(await edit(member, 0, change)).toMatchObject(refusal('invalid', say))
    expect((await onRecord(house, member)).revision).toBe(0)
  })

  it('of oneself is somebody else’s to make', async () => {
    expect(await edit('zhizao-01', 0, { work: '厂长' })).toMatchObject(refusal('forbidden', /提出更正/))
  })

  it('tells an outsider nothing of whom they reached for, not even by a wrong revision', async () => {
    const reply = await house.as('zonghe-01')('roster', 'edit', {
      member: 'zhizao-14',
      revision: 7,
      change: {},
    })

    expect(reply).toMatchObject(refusal('forbidden', /名册/))
    expect(JSON.stringify(reply)).not.toContain((await onRecord(house, 'zhizao-14')).name)
  })

  it('moves nobody out of the group they lead', async () => {
    const leader = (await onRecord(house, 'zhizao-07')).group === 'zhizao-g1' ? 'zhizao-g2' : 'zhizao-g1'
    expect(await edit('zhizao-07', 0, { group: leader })).toMatchObject(refusal('invalid', /组长/))
  })
})

describe('转正 — full membership', () => {
  const probationary = () =>
    newcomer(house, {
      ...{ from: '2025-03-25', came: 'admitted' },
      columns: { name: '癸雨水', membership: 'probationary', joinedOn: '2025-03-25' },
    })

  it.each([
    ['a day short of a year', '2026-03-24', false],
    ['after a year to the day', '2026-03-25', true],
    ['tomorrow', '2026-03-26', false],
  ] as const)('%s, on %s: %s', async (_, on, done) => {
    const { member } = await probationary()
    const reply = await as()('roster', 'makeFull', { member, revision: 0, on })

    expect(reply.ok).toBe(done)
    expect(await onRecord(house, member)).toMatchObject({ membership: done ? 'full' : 'probationary' })
  })

  it('is not repeated', async () => {
    expect(
      await as()('roster', 'makeFull', { member: 'zhizao-13', revision: 0, on: '2026-03-25' }),
    ).toMatchObject(refusal('invalid', /已经是正式党员/))
  })
})

describe('免除、流动、失联 — statuses', () => {
  it('is marked and ended, each day kept', async () => {
    const { member } = await newcomer(house)
    const exempt = { kind: 'exempt', from: '2026-01-01', approvedOn: '2025-12-20' } as const
    good(await as()('roster', 'setStatus', { member, revision: 0, ...exempt }))
    const ended = { member, revision: 1, kind: 'exempt', until: '2026-03-20' } as const
    const page = good(await as()('roster', 'endStatus', ended))

    expect(page.statuses).toEqual([{ ...exempt, enteredOn: '2026-03-25', until: '2026-03-20' }])
  })

  it.each<[string, Omit<Input<'roster', 'setStatus'>, 'member' | 'revision'>, RegExp]>([
    ['an exemption nobody approved', { kind: 'exempt', from: '2026-01-01' }, /批准/],
    ['one before it was approved', { kind: 'exempt', from: '2026-01-01', approvedOn: '2026-01-02' }, /批准/],
    ['one from tomorrow', { kind: 'lostContact', from: '2026-03-26' }, /还没有到/],
    ['a contact of another branch', { kind: 'floating', from: '2026-01-01', contact: 'zonghe-08' }, /联系人/],
    ['a place for who is not away', { kind: 'lostContact', from: '2026-01-01', place: '某支部' }, /流动党员/],
  ])('%s is refused', async (_, status, say) => {
    const { member } = await newcomer(house)

    expect(await as()('roster', 'setStatus', { member, revision: 0, ...status })).toMatchObject(
      refusal('invalid', say),
    )
  })

  it('is marked once at a time', async () => {
    const again = { member: 'zhizao-31', revision: 0, kind: 'floating', from: '2026-01-01' } as const
    expect(await as()('roster', 'setStatus', again)).toMatchObject(refusal('invalid', /已经标记/))
  })
})
