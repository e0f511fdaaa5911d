import type { Input } from '#types/api'
import type { Day } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { Binding, Member } from '#types/member'
import type { Organization } from '#types/organization'
import { good, openHouse, planned, refusal, type House } from '../house'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

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
    const unfinished: unknown[] = []
    do {
      left.push(good(await office()('organizations', 'move', asked)).left)
      unfinished.push(good(await office()('organizations', 'page', { at: 'big' })).unfinished)
    } while (left.at(-1)! > 0 && left.length < 10)

    expect(left).toEqual([10, 0])
    expect(unfinished).toEqual([true, undefined])
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
})
