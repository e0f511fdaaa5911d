import type { Input } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { OwnKind } from '#types/meeting-kind'
import { after, good, morning, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

type Draft = Input<'meetings', 'addKind'>
let serial = 0
const draft = (more: Partial<Draft> = {}): Draft => ({
  id: `kind-${++serial}`,
  ...{ at: 'zonghe', name: `读书会${serial}`, due: 'members', minutes: 45 },
  ...{ activities: ['collectiveStudy'], makeUp: true, earns: true, ...more },
})
const add = (more: Partial<Draft> = {}, by = 'zonghe-01') => house.as(by)('meetings', 'addKind', draft(more))
const kindsAt = async (at: string, by: string) => good(await house.as(by)('meetings', 'ownKinds', { at }))
const drop = (id: string, by = 'zonghe-01') => house.as(by)('meetings', 'dropKind', { id })
const plan = (kind: string, more: object = {}, by = 'zonghe-01') =>
  house.as(by)('meetings', 'plan', {
    ...{ id: `own-${String(++serial).padStart(6, '0')}`, kind: 'own', ownKind: kind },
    ...{ branch: 'zonghe', startsAt: after(serial * 24 * 60), ...more },
  })

describe('自设会议 — kinds that a unit adds', () => {
  it('are there for whoever added them and all below, and for nobody else', async () => {
    const { _id } = good(await add({ at: 'xinghe-jiguan' }, 'zonghe-04'))
    const ids = async (at: string, by: string) => (await kindsAt(at, by)).kinds.map((kind) => kind._id)

    expect(await ids('zonghe', 'zonghe-08')).toContain(_id)
    expect(await ids('zonghe-g1', 'zonghe-01')).toContain(_id)
    expect(await ids('xinxing', 'xinxing-01')).not.toContain(_id)
    expect(await ids('xinghe', 'zonghe-05')).not.toContain(_id)
  })

  it('say who may add more', async () => {
    expect((await kindsAt('zonghe', 'zonghe-01')).mayAdd).toBe(true)
    expect((await kindsAt('zonghe', 'zonghe-08')).mayAdd).toBe(false)
  })

  it('are added once when they are sent twice, and never written over', async () => {
    const one = draft()
    const [first, second] = [
      await house.as('zonghe-01')('meetings', 'addKind', one),
      await house.as('zonghe-01')('meetings', 'addKind', one),
    ]

    expect(good(second)).toEqual(good(first))
    expect(await add({ ...one, minutes: 60 })).toMatchObject({ code: 'conflict' })
    expect((await house.stored<OwnKind>('ownKinds', one.id))?.minutes).toBe(45)
  })

  it.each([
    ['below', 'zonghe', 'zonghe-01'],
    ['above', 'xinghe', 'zonghe-05'],
  ])('bear a name that is not there already %s', async (_, at, by) => {
    const { name } = good(await add({ at: 'xinghe-jiguan' }, 'zonghe-04'))

    expect(await add({ name, at }, by)).toMatchObject(refusal('conflict', /已有/))
    expect((await add({ name, at: 'xinxing' }, 'xinxing-01')).ok).toBe(true)
  })

  it('do not take the name of one that everybody has', async () => {
    expect(await add({ name: '党课' })).toMatchObject(refusal('conflict', /本来就有/))
  })

  it.each([
    ['a general meeting without its quorum', { activities: ['generalMeeting'] }],
    ['what is no meeting', { activities: ['duesRemittance'] }],
  ])('do not count as %s', async (_, more) => {
    expect(await add(more)).toMatchObject(refusal('invalid', /不能算作/))
  })

  it('are thirty at most in one place', async () => {
    const at = 'zhizao'
    const there = (await kindsAt(at, 'zhizao-01')).kinds.filter((kind) => kind.at === at).length
    for (let n = there; n < 30; n++) good(await add({ at }, 'zhizao-01'))

    expect(await add({ at }, 'zhizao-01')).toMatchObject(refusal('tooMany', /30/))
  })

  it('of one name at once are one', async () => {
    const replies = await Promise.all([add({ name: '青年说' }), add({ name: '青年说' }, 'zonghe-02')])

    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('按自设会议安排 — planning one', () => {
  it('copies what it is from the kind', async () => {
    const { _id, name } = good(await add({ quorum: 'fourFifths', activities: ['generalMeeting'] }))
    const { id, endsAt, startsAt } = good(await plan(_id))

    expect(await house.stored<Meeting>('meetings', id)).toMatchObject({
      ...{ kind: 'own', ownKind: _id, circle: 'members', kindName: name, title: name },
      ...{ activities: ['generalMeeting'], quorum: 'fourFifths', makeUp: true, earns: true },
    })
    expect(endsAt).toBe(after(45, startsAt))
  })

  it('is refused for one of another branch, or none at all', async () => {
    const { _id } = good(await add({ at: 'xinxing' }, 'xinxing-01'))

    expect(await plan(_id)).toMatchObject(refusal('notFound', /请另选一种/))
    expect(await plan('nothing')).toMatchObject({ code: 'notFound' })
    expect(await plan(undefined as never)).toMatchObject({ code: 'notFound' })
  })

  it('stays as it is, and can begin, when the kind is taken away', async () => {
    const { _id } = good(await add())
    const { id: meeting, startsAt } = good(await plan(_id))
    good(await drop(_id))
    await house.moveTo(startsAt)

    expect((await house.as('zonghe-01')('meetings', 'openCode', { meeting })).ok).toBe(true)
    expect((await house.stored<Meeting>('meetings', meeting))?.due).toHaveLength(26)
    expect(await plan(_id)).toMatchObject({ code: 'notFound' })
  })
})

describe('删除自设会议 — taking one away', () => {
  it('is done once, and for good', async () => {
    const { _id } = good(await add())
    good(await drop(_id))

    expect((await drop(_id)).ok).toBe(true)
    expect(await house.stored('ownKinds', _id)).toBeUndefined()
  })

  it('is not for those below whoever added it', async () => {
    const { _id } = good(await add({ at: 'xinghe-jiguan' }, 'zonghe-04'))

    expect(await drop(_id)).toMatchObject(refusal('forbidden', /请联系他们/))
  })
})
