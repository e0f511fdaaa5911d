import type { Input } from '#types/api'
import type { Binding, Member } from '#types/member'
import type { Meeting } from '#types/meeting'
import type { Organization } from '#types/organization'
import type { JournalEntry } from '#types/journal'
import { good, openHouse, planned, refusal, type House } from '../house'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

type Founding = Input<'organizations', 'found'>
const office = () => house.as('zonghe-05')
const aFounding = (more: Partial<Founding> = {}): Founding => ({
  ...{ id: 'xin', level: 'branch', under: 'xinghe-jiguan', name: '新设党支部', on: '2026-03-20' },
  ...more,
})
const found = (more: Partial<Founding> = {}, who = 'zonghe-05') =>
  house.as(who)('organizations', 'found', aFounding(more))
const pageOf = async (at: string) => good(await office()('organizations', 'page', { at }))
const stored = async (id: string) => (await house.stored<Organization>('organizations', id))!
const move = async (at: string, under: string, from = '2026-03-24' as const, who = 'zonghe-05') =>
  house.as(who)('organizations', 'move', { at, under, from, revision: (await stored(at)).revision })
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
    const page = good(await found({ approval: '星组〔2026〕3号' }))

    expect(page).toMatchObject({
      ...{ id: 'xin', level: 'branch', name: '新设党支部', foundedOn: '2026-03-20', revision: 0 },
      names: [{ name: '新设党支部', from: '2026-03-20' }],
      places: [{ above: '星河示例单位机关党总支' }],
      kinds: ['office', 'stateOwned'],
      approval: '星组〔2026〕3号',
    })
    expect(await journalOf('xin')).toMatchObject([{ by: 'zonghe-05', did: 'organizations.found' }])
  })

  it('sent twice founds one; another under its id is refused', async () => {
    const first = good(await found())

    expect(good(await found())).toEqual(first)
    expect(await found({ name: '别的党支部' })).toMatchObject(refusal('conflict', /编号/))
    expect(await journalOf('xin')).toHaveLength(1)
  })

  it('never makes two of one name under one parent, not even at the same moment', async () => {
    const twins = await Promise.all(['a', 'b', 'c'].map((id) => found({ id })))

    expect(twins.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twins.filter(({ ok }) => !ok)).toEqual([
      expect.objectContaining(refusal('conflict', /换一个名称/)),
      expect.objectContaining(refusal('conflict', /换一个名称/)),
    ])
    expect((await found({ id: 'd', under: 'xinghe' })).ok).toBe(true)
  })

  it('lets the name of one that has ended be borne again', async () => {
    good(await found())
    good(await office()('organizations', 'end', { at: 'xin', revision: 0, on: '2026-03-24' }))

    expect((await found({ id: 'xin-2', on: '2026-03-25' })).ok).toBe(true)
  })

  it.each([
    ['a branch under a branch', { under: 'zonghe' }, /另选上级/],
    ['a group under a general branch', { level: 'group' }, /另选上级/],
    ['a general branch under a general branch', { level: 'generalBranch' }, /另选上级/],
    ['a committee under a general branch', { level: 'committee' }, /另选上级/],
    ['tomorrow', { on: '2026-03-26' }, /不能晚于今天/],
    ['before what it stands under', { on: '2019-06-30' }, /成立日期/],
  ] as const)('refuses %s', async (_, wrong, say) => {
    expect(await found(wrong)).toMatchObject(refusal('invalid', say))
  })

  it.each([
    ['a committee under a committee', { level: 'committee', under: 'xinghe' }],
    ['a general branch under a committee', { level: 'generalBranch', under: 'xinghe' }],
    ['a branch under a committee', { under: 'xinghe' }],
    ['today', { on: '2026-03-25' }],
    ['on the day of what it stands under', { on: '2019-07-01' }],
  ] as const)('takes %s', async (_, right) => {
    expect((await found(right)).ok).toBe(true)
  })

  it('is the office’s; a group is the branch’s own', async () => {
    const group = { level: 'group', under: 'zonghe', name: '第三党小组' } as const

    expect(await found({}, 'zonghe-04')).toMatchObject(refusal('forbidden', /党委办公室/))
    expect(await found({}, 'zonghe-01')).toMatchObject(refusal('forbidden', /党委办公室/))
    expect(await found(group, 'zhizao-01')).toMatchObject(refusal('forbidden', /本支部书记/))
    expect((await found(group, 'zonghe-01')).ok).toBe(true)
  })
})

describe('改名 — renaming', () => {
  const rename = async (name: string, from: Input<'organizations', 'rename'>['from'], revision?: number) =>
    office()('organizations', 'rename', {
      ...{ at: 'zonghe', name, from },
      revision: revision ?? (await stored('zonghe')).revision,
    })

  it('keeps every name with the day it began', async () => {
    good(await rename('综合一处党支部', '2025-01-01'))
    const { name, names } = good(await rename('综合二处党支部', '2026-01-01'))

    expect(name).toBe('综合二处党支部')
    expect(names.map(({ from }) => from)).toEqual(['2019-07-01', '2025-01-01', '2026-01-01'])
  })

  it('on the day of the last name corrects that one', async () => {
    good(await rename('综合一处党支部', '2025-01-01'))

    expect(good(await rename('综合壹处党支部', '2025-01-01')).names).toHaveLength(2)
  })

  it('refuses a day before the last name and a day to come', async () => {
    good(await rename('综合一处党支部', '2025-01-01'))

    expect(await rename('综合二处党支部', '2024-12-31')).toMatchObject(refusal('invalid', /早于/))
    expect(await rename('综合二处党支部', '2026-03-26')).toMatchObject(refusal('invalid', /晚于今天/))
  })

  it('tells whoever is late, and overwrites nothing; the same again is no second change', async () => {
    good(await rename('综合一处党支部', '2025-01-01', 0))

    expect(await rename('综合二处党支部', '2026-01-01', 0)).toMatchObject(refusal('conflict', /刷新/))
    expect(good(await rename('综合一处党支部', '2025-01-01', 0)).revision).toBe(1)
    expect((await stored('zonghe')).name).toBe('综合一处党支部')
  })

  it('refuses the name of a neighbour', async () => {
    expect(await rename('制造车间党支部（示例）', '2026-01-01')).toMatchObject(
      refusal('conflict', /换一个名称/),
    )
  })
})

describe('改隶属 — moving', () => {
  it('takes along everybody and everything below, and keeps where it stood', async () => {
    await planned(house, { kind: 'groupMeeting', group: 'zonghe-g1', at: 60 })
    expect(good(await move('zonghe', 'xinghe-xuexiao'))).toEqual({ left: 0 })

    const line = ['xinghe', 'xinghe-xuexiao', 'zonghe']
    expect((await stored('zonghe')).places).toEqual([
      { path: ['xinghe', 'xinghe-jiguan', 'zonghe'], from: '2019-07-01' },
      { path: line, from: '2026-03-24' },
    ])
    expect(await stored('zonghe-g1')).toMatchObject({ path: [...line, 'zonghe-g1'], parent: 'zonghe' })
    expect((await house.stored<Member>('members', 'zonghe-13'))!.path).toEqual(line)
    expect((await house.stored<Binding>('bindings', 'demo-zonghe-13'))!.path).toEqual(line)
    const { data } = await house
      .database()
      .collection('meetings')
      .where({ branch: 'zonghe' })
      .limit(1000)
      .get()
    const meetings = data as Meeting[]
    expect(meetings.every(({ path }) => path[1] === 'xinghe-xuexiao')).toBe(true)
    expect(meetings.some(({ path }) => path.at(-1) === 'zonghe-g1')).toBe(true)
  })

  it('hands the branch from one general branch to the other', async () => {
    const sees = async (who: string) => (await house.as(who)('organizations', 'tree', { at: 'zhizao' })).ok
    expect(await sees('zonghe-04')).toBe(true)
    good(await move('zhizao', 'xinghe'))

    expect(await sees('zonghe-04')).toBe(false)
    expect(await sees('zonghe-05')).toBe(true)
    expect(await sees('zhizao-01')).toBe(true)
  })

  it('leaves meetings that were held to the branch, and to those above it now', async () => {
    const list = async (who: string) => (await house.as(who)('meetings', 'list', { at: 'zhizao' })).ok
    good(await move('zhizao', 'xinghe'))

    expect([await list('zhizao-13'), await list('zonghe-05'), await list('zonghe-04')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('goes on when asked again after it was broken off, and then changes nothing more', async () => {
    const { revision } = await stored('zonghe')
    const asked = { at: 'zonghe', under: 'xinghe', from: '2026-03-24', revision } as const
    good(await office()('organizations', 'move', asked))
    const old = ['xinghe', 'xinghe-jiguan', 'zonghe']
    await house.database().collection('members').where({ branch: 'zonghe' }).update({ path: old })
    await house
      .database()
      .collection('organizations')
      .doc('zonghe-g2')
      .update({ path: [...old, 'zonghe-g2'] })
    const kept = await stored('zonghe')

    expect(good(await office()('organizations', 'move', asked))).toEqual({ left: 0 })
    expect((await house.stored<Member>('members', 'zonghe-20'))!.path).toEqual(['xinghe', 'zonghe'])
    expect((await stored('zonghe-g2')).path).toEqual(['xinghe', 'zonghe', 'zonghe-g2'])
    expect(await stored('zonghe')).toEqual(kept)
  })

  it('of fifty branches is done in bounded steps, each of which says how much is left', async () => {
    good(await found({ id: 'big', level: 'generalBranch', under: 'xinghe', name: '大党总支' }))
    good(await found({ id: 'second', level: 'committee', under: 'xinghe', name: '第二党委' }))
    const path = ['xinghe', 'big']
    const below = Array.from({ length: 50 }, (_, n) => {
      const id = `big-${String(n).padStart(2, '0')}`
      const common = {
        schema: 2,
        revision: 0,
        kinds: ['office'],
        foundedOn: '2026-03-20',
        terms: [],
        measured: [],
      }
      const own = { _id: id, level: 'branch', name: id, path: [...path, id], parent: 'big' }
      const history = {
        names: [{ name: id, from: '2026-03-20' }],
        places: [{ path: own.path, from: '2026-03-20' }],
      }
      return { ...common, ...own, ...history }
    })
    await house.database().collection('organizations').add(below)
    const asked = { at: 'big', under: 'second', from: '2026-03-24', revision: 0 } as const
    const left: number[] = []
    do left.push(good(await office()('organizations', 'move', asked)).left)
    while (left.at(-1)! > 0 && left.length < 10)

    expect(left).toEqual([10, 0])
    expect((await stored('big-49')).path).toEqual(['xinghe', 'second', 'big', 'big-49'])
  })

  it('refuses a circle: under itself, or under what stands below it', async () => {
    good(await found({ id: 'upper', level: 'committee', under: 'xinghe', name: '上党委' }))
    good(await found({ id: 'lower', level: 'committee', under: 'upper', name: '下党委' }))

    expect(await move('upper', 'upper')).toMatchObject(refusal('invalid', /它自己或它的下级/))
    expect(await move('upper', 'lower')).toMatchObject(refusal('invalid', /它自己或它的下级/))
    expect(await move('xinghe', 'lower')).toMatchObject(refusal('invalid', /它自己或它的下级/))
  })

  it('lets no two moves at the same moment close a circle together', async () => {
    for (const id of ['x', 'y']) {
      good(await found({ id, level: 'committee', under: 'xinghe', name: id }))
      good(await found({ id: `${id}-low`, level: 'committee', under: id, name: 'low' }))
    }
    const both = await Promise.all([move('x', 'y-low'), move('y', 'x-low')])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject(refusal('invalid', /它自己或它的下级/))
  })

  it.each([
    ['a branch under a branch', 'zonghe', 'zhizao', '2026-03-24', /另选上级/],
    ['a general branch under a general branch', 'xinghe-jiguan', 'xinghe-xuexiao', '2026-03-24', /另选上级/],
    ['a group', 'zonghe-g1', 'zhizao', '2026-03-24', /党小组不改隶属/],
    ['where it stands already', 'zonghe', 'xinghe-jiguan', '2026-03-24', /已经隶属/],
    ['tomorrow', 'zonghe', 'xinghe', '2026-03-26', /晚于今天/],
    ['before it was founded', 'zonghe', 'xinghe', '2019-06-30', /早于/],
  ] as const)('refuses %s', async (_, at, under, from, say) => {
    expect(await move(at, under, from as '2026-03-24')).toMatchObject(refusal('invalid', say))
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
    ).toMatchObject(refusal('conflict', /刷新/))
  })

  it('is refused to everybody below the office', async () => {
    for (const who of ['zonghe-04', 'zonghe-01', 'zonghe-08'])
      expect(await move('zonghe', 'xinghe', '2026-03-24', who)).toMatchObject(
        refusal('forbidden', /党委办公室/),
      )
  })
})

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
