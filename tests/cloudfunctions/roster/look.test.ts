import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { good, openHouse, refusal, type House } from '../house'
import { entriesOf, newcomer } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const mine = async (who: string) => good(await house.as(who)('roster', 'mine', {}))

describe('党员信息 — somebody’s page', () => {
  it('shows the whole number, and every place and person by name', async () => {
    const page = good(await house.as('zhizao-01')('roster', 'member', { member: 'zhizao-31' }))

    expect(page).toMatchObject({ branchName: '制造车间党支部（示例）', may: { keep: true, post: true } })
    expect(page.phone).toMatch(/^1990000\d{4}$/)
    expect(page.statuses).toMatchObject([{ kind: 'floating', contact: 'zhizao-09' }])
    expect(page.statuses[0]?.contactName).toBeTruthy()
    expect(page.stays[0]?.branchName).toBe('制造车间党支部（示例）')
  })

  it('is read in three round trips, and one more notes that it was opened', async () => {
    expect((await house.as('zhizao-01')('roster', 'member', { member: 'zhizao-20' })).roundTrips).toBe(3)
    expect(await entriesOf(house, 'zhizao-20')).toMatchObject([
      { by: 'zhizao-01', did: 'roster.member', subject: 'zhizao-20', chain: 'zhizao', fields: [] },
    ])
  })

  it.each([
    ['a plain member of the branch', 'zhizao-20'],
    ['a group leader', 'zhizao-07'],
    ['the secretary of another branch', 'zonghe-01'],
  ])('is not opened by %s, nor noted', async (_, who) => {
    const before = await entriesOf(house, 'zhizao-21')

    expect(await house.as(who)('roster', 'member', { member: 'zhizao-21' })).toMatchObject(
      refusal('forbidden', /我的/),
    )
    expect(await entriesOf(house, 'zhizao-21')).toEqual(before)
  })
})

describe('我的信息 — one’s own page', () => {
  it('is read in three round trips, whole', async () => {
    const reply = await house.as('zhizao-22')('roster', 'mine', {})

    expect(reply.roundTrips).toBe(3)
    expect(good(reply)).toMatchObject({
      member: 'zhizao-22',
      may: { keep: false, post: false },
      corrections: [],
    })
    expect(good(reply).phone).toMatch(/^1990000\d{4}$/)
  })

  it('tells who opened it and who changed what, the newest first', async () => {
    await house.as('zhizao-01')('roster', 'member', { member: 'zhizao-23' })
    const change = { work: '车间主任' }
    good(await house.as('zhizao-02')('roster', 'edit', { member: 'zhizao-23', revision: 0, change }))

    expect((await mine('zhizao-23')).looks).toMatchObject([
      { did: 'changed', fields: ['单位岗位'] },
      { did: 'opened', fields: [] },
    ])
  })

  it('does not tell what one did oneself', async () => {
    await house.as('zhizao-24')('roster', 'askCorrection', { field: 'work', value: '质检员' })

    expect((await mine('zhizao-24')).looks).toEqual([])
  })
})

describe('谁导出过名册 — who took out a roster with me in it', () => {
  let serial = 0
  const exported = (everybodyAt: string, at: string, by = 'zonghe-05') =>
    house
      .database()
      .collection('journal')
      .add({
        ...{ _id: `${at}-${++serial}`, schema: SCHEMA, at, by, byName: '某人', did: 'exchange.exportRoster' },
        ...{ collection: 'members', document: everybodyAt, fields: [], chain: everybodyAt, everybodyAt },
      })
  const seen = async (who: string) =>
    (await mine(who)).looks.filter(({ did }) => did === 'exported').map(({ at }) => at)

  it('tells of the branch’s and of those above, not of a sibling’s', async () => {
    await exported('xuesheng', '2026-03-01T01:00:00.000Z')
    await exported('xinghe', '2026-03-02T01:00:00.000Z')
    await exported('xiaoxue', '2026-03-03T01:00:00.000Z')

    expect(await seen('xuesheng-11')).toEqual(['2026-03-02T01:00:00.000Z', '2026-03-01T01:00:00.000Z'])
  })

  it('tells of those that had one in them: by the day, in China, on which a transfer was written down', async () => {
    const moving = { member: 'xuesheng-12', revision: 0, to: 'zonghe', on: '2026-03-10' as const }
    good(await house.as('zonghe-05')('roster', 'transfer', moving))
    await exported('xuesheng', '2026-03-25T15:59:59.000Z')
    await exported('xuesheng', '2026-03-25T16:00:00.000Z')
    await exported('zonghe', '2026-03-24T15:59:58.000Z')
    await exported('zonghe', '2026-03-24T16:00:01.000Z')

    expect((await seen('xuesheng-12')).slice(0, 2)).toEqual([
      '2026-03-25T15:59:59.000Z',
      '2026-03-24T16:00:01.000Z',
    ])
  })

  it('tells of none from before one came', async () => {
    await exported('zhizao', '2024-12-31T01:00:00.000Z')
    const { member } = await newcomer(house)
    const place = { _id: 'newcomer-phone', member, name: '癸谷雨', branch: 'zhizao' }
    const binding = { ...place, schema: SCHEMA, path: ['xinghe', 'zhizao'], grants: [], boundAt: '' }
    await house.database().collection('bindings').add(binding)

    const answer = await house.ask('newcomer-phone', 'roster', { action: 'mine', input: {} })
    expect(JSON.stringify(answer)).not.toContain('2024-12-31')
    expect(answer).toMatchObject({ ok: true })
  })
})
