import type { Input } from '#types/api'
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
const pageOf = async (at: string) => good(await office()('organizations', 'page', { at }))

describe('页面 — its page', () => {
  it('takes three round trips at most', async () => {
    expect((await office()('organizations', 'page', { at: 'zonghe-g1' })).roundTrips).toBeLessThanOrEqual(3)
  })

  it('says what the caller may do there', async () => {
    const may = async (who: string, at: string) =>
      good(await house.as(who)('organizations', 'page', { at })).may
    const nothing = { shape: false, measure: false, elect: false, group: false }

    expect(await may('zonghe-05', 'zonghe')).toEqual({ shape: true, measure: true, elect: true, group: true })
    expect(await may('zonghe-01', 'zonghe')).toEqual({ ...nothing, elect: true, group: true })
    expect(await may('zonghe-01', 'zonghe-g1')).toEqual({ ...nothing, shape: true })
    expect(await may('zonghe-08', 'zonghe')).toEqual(nothing)
  })

  it('is refused to an officer of another branch who knows its id', async () => {
    expect(await house.as('zhizao-01')('organizations', 'page', { at: 'zonghe' })).toMatchObject(
      refusal('forbidden', /联系/),
    )
  })

  it('names what it went into', async () => {
    good(await found())
    const asked = { at: 'xin', revision: 0, on: '2026-03-24', into: 'zonghe' } as const
    good(await office()('organizations', 'end', asked))

    expect((await pageOf('xin')).ended).toEqual({
      ...{ on: '2026-03-24', into: 'zonghe', intoName: '综合处党支部（示例）' },
    })
  })
})

describe('按名称查找 — finding by name', () => {
  const find = async (who: string, words: string, more: object = {}) =>
    house.as(who)('organizations', 'find', { find: words, ...more })
  const ids = async (...asked: Parameters<typeof find>) =>
    good(await find(...asked)).found.map(({ id }) => id)

  it('finds by any part of the name, below what the caller looks after', async () => {
    expect(await ids('zonghe-05', '车间')).toEqual(['zhizao'])
    expect(await ids('zonghe-04', '小学')).toEqual([])
    expect(await ids('zonghe-01', '党小组')).toEqual(['zonghe-g1', 'zonghe-g2'])
  })

  it('finds in the whole unit where somebody is to go, with what stands above', async () => {
    const reply = await find('zonghe-01', '小学', { everywhere: true, level: 'branch' })

    expect(good(reply).found).toEqual([
      { id: 'xiaoxue', level: 'branch', name: '启明小学党支部（示例）', above: '星河示例单位教育党总支' },
    ])
    expect(reply.roundTrips).toBeLessThanOrEqual(3)
  })

  it('takes what was typed as it is', async () => {
    expect(await ids('zonghe-05', '.*')).toEqual([])
    expect(await ids('zonghe-05', '党支部（示')).toHaveLength(5)
  })

  it('is for those who hold a post', async () => {
    expect(await find('zonghe-08', '小学', { everywhere: true })).toMatchObject(refusal('forbidden', /职务/))
  })
})
