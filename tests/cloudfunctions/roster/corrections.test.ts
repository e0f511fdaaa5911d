import type { Input } from '#types/api'
import { good, openHouse, refusal, type House } from '../house'
import { entriesOf, onRecord } from './people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Field = Input<'roster', 'askCorrection'>['field']
const ask = (who: string, field: Field, value: string) =>
  house.as(who)('roster', 'askCorrection', { field, value })
const asked = async (who: string, field: Field, value: string) => good(await ask(who, field, value)).id
const settle = (correction: string, accept: boolean, by = 'zhizao-01') =>
  house.as(by)('roster', 'settleCorrection', { correction, accept })
const mine = async (who: string) => good(await house.as(who)('roster', 'mine', {})).corrections
const waiting = async (by: string, at: string) =>
  good(await house.as(by)('roster', 'corrections', { at })).rows.map(({ id }) => id)

describe('提出更正 — asking for something to be put right', () => {
  it('changes nothing yet, and is seen by oneself and the branch’s officers', async () => {
    const before = await onRecord(house, 'zhizao-11')
    const id = await asked('zhizao-11', 'education', '博士')

    expect(await onRecord(house, 'zhizao-11')).toEqual(before)
    expect(await mine('zhizao-11')).toMatchObject([
      { id, value: '博士', now: before.education, state: 'waiting' },
    ])
    expect(await waiting('zhizao-01', 'zhizao')).toContain(id)
    expect(await waiting('zonghe-05', 'xinghe')).toContain(id)
    expect(await waiting('zonghe-01', 'zonghe')).not.toContain(id)
  })

  it('is listed in three round trips, for officers', async () => {
    expect((await house.as('zhizao-01')('roster', 'corrections', { at: 'zhizao' })).roundTrips).toBe(3)
    for (const who of ['zhizao-20', 'zhizao-07', 'zonghe-01'])
      expect(await house.as(who)('roster', 'corrections', { at: 'zhizao' })).toMatchObject({
        code: 'forbidden',
      })
  })

  it('again takes the place of what waited, and the same again is the same', async () => {
    const first = await asked('zhizao-12', 'work', '钳工')
    expect(await asked('zhizao-12', 'work', '钳工')).toBe(first)
    const second = await asked('zhizao-12', 'work', '车工')

    expect((await mine('zhizao-12')).map(({ id, value }) => ({ id, value }))).toEqual([
      { id: second, value: '车工' },
    ])
    expect(await settle(first, true)).toMatchObject(refusal('conflict', /刷新/))
  })

  it.each<[Field, string, RegExp]>([
    ['joinedOn', '2026-02-30', /日期不对/],
    ['joinedOn', '2026-03-26', /还没有到/],
    ['bornIn', '2015-01', /不满 18 岁/],
    ['gender', 'other', /重新选择/],
    ['phone', '12345', /11 位/],
    ['name', '癸\u202e雨', /字符/],
    ['work', ' ', /正确的内容/],
  ])('%s: %s is refused like an officer’s own edit', async (field, value, say) => {
    expect(await ask('zhizao-13', field, value)).toMatchObject(refusal('invalid', say))
  })

  it('to what the roster says already is refused', async () => {
    const { education } = await onRecord(house, 'zhizao-13')
    expect(await ask('zhizao-13', 'education', education!)).toMatchObject(refusal('invalid', /一样/))
  })

  it('of a number keeps it sealed, shows it to oneself whole and to an officer by its end', async () => {
    const id = await asked('zhizao-14', 'phone', '199-2222-0014')

    const stored = await house.stored('corrections', id.split('-')[0]!)
    expect(JSON.stringify(stored)).not.toContain('19922220014')
    expect(await mine('zhizao-14')).toMatchObject([{ value: '19922220014' }])
    const { rows } = good(await house.as('zhizao-01')('roster', 'corrections', { at: 'zhizao' }))
    expect(rows.find((row) => row.id === id)).toMatchObject({ value: '尾号 0014' })
  })
})

describe('答复更正 — the answer', () => {
  it('yes writes it and says so, in one', async () => {
    const id = await asked('zhizao-15', 'phone', '19922220015')

    expect(good(await settle(id, true))).toMatchObject({
      state: 'accepted',
      answeredByName: expect.any(String) as string,
    })
    const page = good(await house.as('zhizao-15')('roster', 'mine', {}))
    expect(page).toMatchObject({ phone: '19922220015', corrections: [{ state: 'accepted' }] })
    expect(page.looks).toMatchObject([{ did: 'changed', fields: ['手机号码'] }])
    expect(await waiting('zhizao-01', 'zhizao')).not.toContain(id)
  })

  it('no writes nothing but the answer', async () => {
    const before = await onRecord(house, 'zhizao-16')
    const id = await asked('zhizao-16', 'name', '癸处暑')

    good(await settle(id, false))
    expect(await onRecord(house, 'zhizao-16')).toEqual(before)
    expect(await mine('zhizao-16')).toMatchObject([{ state: 'refused' }])
  })

  it('said twice is said once; the other answer comes too late', async () => {
    const id = await asked('zhizao-17', 'work', '钳工')
    good(await settle(id, true))

    expect(good(await settle(id, true)).state).toBe('accepted')
    expect((await onRecord(house, 'zhizao-17')).revision).toBe(1)
    expect(await settle(id, false)).toMatchObject(refusal('conflict', /已经答复/))
  })

  it('by two at once is one answer', async () => {
    const id = await asked('zhizao-18', 'work', '钳工')
    const both = await Promise.all([settle(id, true), settle(id, false, 'zhizao-02')])

    expect(both.map((reply) => (reply.ok ? 'done' : reply.code)).sort()).toEqual(['conflict', 'done'])
  })

  it('keeps what was asked and answered before', async () => {
    good(await settle(await asked('zhizao-19', 'work', '钳工'), false))
    good(await settle(await asked('zhizao-19', 'work', '车工'), true))

    expect((await mine('zhizao-19')).map(({ value, state }) => [value, state])).toEqual([
      ['车工', 'accepted'],
      ['钳工', 'refused'],
    ])
  })

  it('to what has become impossible meanwhile is refused, and it waits on', async () => {
    const id = await asked('zhizao-22', 'bornIn', '1970-01')
    good(
      await house.as('zhizao-01')('roster', 'edit', {
        member: 'zhizao-22',
        revision: 0,
        change: { bornIn: null },
      }),
    )
    const joinedOn = '1980-01-01' as const
    good(
      await house.as('zhizao-01')('roster', 'edit', {
        member: 'zhizao-22',
        revision: 1,
        change: { joinedOn },
      }),
    )

    expect(await settle(id, true)).toMatchObject(refusal('invalid', /不满 18 岁/))
    expect(await waiting('zhizao-01', 'zhizao')).toContain(id)
  })

  it('to one’s own wish is another officer’s or from above', async () => {
    const id = await asked('xinxing-01', 'work', '经理')

    expect(await settle(id, true, 'xinxing-01')).toMatchObject(refusal('forbidden', /上级/))
    expect((await settle(id, true, 'zonghe-05')).ok).toBe(true)
  })

  it.each(['zhizao-20', 'zhizao-07', 'zonghe-01'])('is not given by %s', async (who) => {
    const id = await asked('zhizao-23', 'work', '钳工')
    expect(await settle(id, true, who)).toMatchObject({ code: 'forbidden' })
  })

  it('moves along with whoever asked', async () => {
    const id = await asked('zhizao-24', 'work', '钳工')
    const moving = { member: 'zhizao-24', revision: 0, to: 'zonghe', on: '2026-03-20' } as const
    good(await house.as('zhizao-01')('roster', 'transfer', moving))

    expect(await waiting('zonghe-01', 'zonghe')).toContain(id)
    expect(await settle(id, true)).toMatchObject({ code: 'forbidden' })
  })

  it('and the wish are noted, never the value', async () => {
    const id = await asked('zhizao-25', 'work', '描图员')
    good(await settle(id, true))
    const entries = await entriesOf(house, id.split('-')[0]!)

    expect(entries.map(({ did, fields }) => [did, fields])).toEqual([
      ['roster.askCorrection', ['work']],
      ['roster.settleCorrection', ['work']],
    ])
    expect(JSON.stringify(entries)).not.toContain('描图员')
  })
})
