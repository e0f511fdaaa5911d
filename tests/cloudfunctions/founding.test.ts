import type { Output, Reply } from '#types/api'
import type { Input } from '#types/api'
import { good, openHouse, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const unit = {
  ...{ unit: 'beidou', name: '北斗示例单位党委', on: '2015-07-01' },
  officer: { id: 'first', name: '甲立春' },
} as const satisfies Input<'setup', 'prepare'>['found']
const prepare = async (found: object = unit) =>
  (await house.prepare({ demonstration: false, found })) as Reply<Output<'setup', 'prepare'>>

describe('从头开始 — a unit without any demonstration', () => {
  it('begins with its committee, its office’s branch and one person, who is let in by a code', async () => {
    const { code } = good(await prepare())
    const { me } = good(await house.as('boss')('account', 'bind', { code: code! }))

    expect(me).toMatchObject({
      branchName: '机关党支部',
      grants: [{ role: 'committeeOffice', at: 'beidou' }],
    })
  })

  it('lets that person build everything else', async () => {
    const founding = {
      id: 'bd-1',
      level: 'branch',
      under: 'beidou',
      name: '第一党支部',
      on: '2016-01-01',
    } as const
    good(await house.as('boss')('organizations', 'found', founding))
    const { here, below } = good(await house.as('boss')('organizations', 'tree', {}))

    expect(here).toMatchObject({ id: 'beidou', members: 1, flags: [] })
    expect(below.map(({ id }) => id)).toEqual(['beidou-office', 'bd-1'])
  })

  it('is in the journal whole, the code as well', async () => {
    const { data } = await house.database().collection('journal').where({ by: 'setup' }).get()

    expect((data as { collection: string }[]).map(({ collection }) => collection).sort()).toEqual([
      ...['invitations', 'members', 'organizations', 'organizations'],
    ])
  })

  it('is harmless when asked again, and makes no code for somebody who is bound', async () => {
    expect(good(await prepare())).not.toHaveProperty('code')
  })

  it.each([
    ['another name under its id', { ...unit, name: '别的党委' }],
    ['another officer', { ...unit, officer: { id: 'second', name: '乙雨水' } }],
    ['an officer of another unit', { ...unit, unit: 'nandou', officer: { id: 'zonghe-01', name: '甲立春' } }],
  ])('refuses %s', async (_, found) => {
    expect(await prepare(found)).toMatchObject(refusal('conflict', /编号|负责人/))
  })

  it('refuses an id whose office’s branch would bear another’s', async () => {
    const [level, under, on] = ['branch', 'beidou', '2016-01-01'] as const
    const founding = { id: 'tianji-office', level, under, name: '第二党支部', on }
    good(await house.as('boss')('organizations', 'found', founding))

    expect(await prepare({ ...unit, unit: 'tianji', officer: { id: 't', name: '丙' } })).toMatchObject(
      refusal('conflict', /tianji-office/),
    )
  })

  it('refuses a committee of tomorrow', async () => {
    expect(
      await prepare({ ...unit, unit: 'mingtian', on: '2026-03-26', officer: { id: 'm', name: '丙' } }),
    ).toMatchObject(refusal('invalid', /晚于今天/))
  })
})
