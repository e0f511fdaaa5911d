import type { Input } from '#types/api'
import type { Day } from '#types/calendar'
import type { Organization } from '#types/organization'
import { good, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Founding = Input<'organizations', 'found'>
const office = () => house.as('zonghe-05')
const found = (more: Partial<Founding> = {}, who = 'zonghe-05') =>
  house.as(who)('organizations', 'found', {
    ...{ id: 'xin', level: 'branch', under: 'xinghe-jiguan', name: '新设党支部', on: '2026-03-20' },
    ...more,
  })
const stored = async (id: string) => (await house.stored<Organization>('organizations', id))!
const move = async (at: string, under: string, from: Day = '2026-03-24', who = 'zonghe-05') =>
  house.as(who)('organizations', 'move', { at, under, from, revision: (await stored(at)).revision })

describe('不能改隶属 — moves that are refused', () => {
  it.each([
    ['a branch under a branch', 'zonghe', 'zhizao', '2026-03-24', /另选上级/],
    ['a general branch under a general branch', 'xinghe-jiguan', 'xinghe-xuexiao', '2026-03-24', /另选上级/],
    ['a group', 'zonghe-g1', 'zhizao', '2026-03-24', /党小组不改隶属/],
    ['where it stands already', 'zonghe', 'xinghe-jiguan', '2026-03-24', /已经隶属/],
    ['tomorrow', 'zonghe', 'xinghe', '2026-03-26', /晚于今天/],
    ['before it was founded', 'zonghe', 'xinghe', '2019-06-30', /早于/],
  ] as const)('refuses %s', async (_, at, under, from, say) => {
    expect(await move(at, under, from as Day)).toMatchObject(refusal('invalid', say))
  })

  it('refuses what has ended, and an old page', async () => {
    good(await found({ id: 'over', level: 'generalBranch', under: 'xinghe', name: '旧党总支' }))
    good(await office()('organizations', 'end', { at: 'over', revision: 0, on: '2026-03-24' }))

    expect(await move('zonghe', 'over')).toMatchObject(refusal('invalid', /已经撤销/))
    expect(
      await office()('organizations', 'move', {
        at: 'zonghe',
        under: 'xinghe',
        from: '2026-03-24',
        revision: 7,
      }),
    ).toMatchObject(refusal('conflict', /刚被别人改过/))
  })

  it('is refused to everybody below the office', async () => {
    for (const who of ['zonghe-04', 'zonghe-01', 'zonghe-08'])
      expect(await move('zonghe', 'xinghe', '2026-03-24', who)).toMatchObject(
        refusal('forbidden', /党委办公室/),
      )
  })
})
