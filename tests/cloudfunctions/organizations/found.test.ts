import type { Input } from '#types/api'
import type { JournalEntry } from '#types/journal'
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
let serial = 0
/** One that nobody has founded yet. */
const another = () => ({ id: `new-${++serial}`, name: `第${serial}新党支部` })
const journalOf = async (document: string) => {
  const { data } = await house
    .database()
    .collection('journal')
    .where({ document })
    .orderBy('_id', 'asc')
    .get()
  return data as JournalEntry[]
}

describe('新建 — founding', () => {
  it('puts an organization into the tree, with its history begun and noted', async () => {
    const { id, name } = another()
    const page = good(await found({ id, name, approval: '星组〔2026〕3号' }))

    expect(page).toMatchObject({
      ...{ id, level: 'branch', name, foundedOn: '2026-03-20', revision: 0 },
      names: [{ name, from: '2026-03-20' }],
      places: [{ above: '星河示例单位机关党总支' }],
      kinds: ['office', 'stateOwned'],
      approval: '星组〔2026〕3号',
    })
    expect(await journalOf(id)).toMatchObject([{ by: 'zonghe-05', did: 'organizations.found' }])
  })

  it('sent twice founds one; another under its id is refused', async () => {
    const one = another()
    const first = good(await found(one))

    expect(good(await found(one))).toEqual(first)
    expect(await found({ ...one, name: '别的党支部' })).toMatchObject(refusal('conflict', /编号/))
    expect(await journalOf(one.id)).toHaveLength(1)
  })

  it('never makes two of one name under one parent, not even at the same moment', async () => {
    const { name } = another()
    const twins = await Promise.all(['a', 'b', 'c'].map((id) => found({ id, name })))

    expect(twins.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twins.filter(({ ok }) => !ok)).toEqual([
      expect.objectContaining(refusal('conflict', /换一个名称/)),
      expect.objectContaining(refusal('conflict', /换一个名称/)),
    ])
    expect((await found({ id: 'd', name, under: 'xinghe' })).ok).toBe(true)
  })

  it('lets the name of one that has ended be borne again', async () => {
    const { id, name } = another()
    good(await found({ id, name }))
    good(await office()('organizations', 'end', { at: id, revision: 0, on: '2026-03-24' }))

    expect((await found({ id: `${id}-again`, name, on: '2026-03-25' })).ok).toBe(true)
  })

  it.each([
    ['a branch under a branch', { under: 'zonghe' }, /另选上级/],
    ['a group under a general branch', { level: 'group' }, /另选上级/],
    ['a general branch under a general branch', { level: 'generalBranch' }, /另选上级/],
    ['a committee under a general branch', { level: 'committee' }, /另选上级/],
    ['tomorrow', { on: '2026-03-26' }, /不能晚于今天/],
    ['before what it stands under', { on: '2019-06-30' }, /成立日期/],
  ] as const)('refuses %s', async (_, wrong, say) => {
    expect(await found({ ...another(), ...wrong })).toMatchObject(refusal('invalid', say))
  })

  it.each([
    ['a committee under a committee', { level: 'committee', under: 'xinghe' }],
    ['a general branch under a committee', { level: 'generalBranch', under: 'xinghe' }],
    ['a branch under a committee', { under: 'xinghe' }],
    ['today', { on: '2026-03-25' }],
    ['on the day of what it stands under', { on: '2019-07-01' }],
  ] as const)('takes %s', async (_, right) => {
    expect((await found({ ...another(), ...right })).ok).toBe(true)
  })

  it('is the office’s; a group is the branch’s own', async () => {
    const group = { ...another(), level: 'group', under: 'zonghe' } as const

    expect(await found(another(), 'zonghe-04')).toMatchObject(refusal('forbidden', /党委办公室/))
    expect(await found(another(), 'zonghe-01')).toMatchObject(refusal('forbidden', /党委办公室/))
    expect(await found(group, 'zhizao-01')).toMatchObject(refusal('forbidden', /本支部书记/))
    expect((await found(group, 'zonghe-01')).ok).toBe(true)
  })
})
