import type { Meeting } from '#types/meeting'
import { staying } from '../../domain/a-member'
import { after, good, morning, openHouse, planned, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
/** Each with a calendar of its own. */
beforeEach(async () => {
  await house.moveTo(morning)
  await house.database().collection('meetings').where({ kind: 'themedPartyDay' }).remove()
})
afterAll(() => house.close())

const [aDay, start] = [24 * 60, 3 * 24 * 60]
const plan = (more: object = {}) =>
  planned(house, { at: start, kind: 'themedPartyDay', minutes: 60, graceMinutes: 5, ...more })
const edit = (meeting: string, more: object, by = 'zonghe-01') =>
  house.as(by)('meetings', 'edit', { meeting, was: after(start), ...more })
const notify = (meeting: string) => house.as('zonghe-01')('meetings', 'notify', { meeting })
const stored = async (meeting: string) => (await house.stored<Meeting>('meetings', meeting))!

describe('修改 — a plan is changed', () => {
  it('in what is said, and the rest stays', async () => {
    const meeting = await plan({ title: '三月党日', place: '一号会议室', agenda: ['学习'] })
    const before = await stored(meeting)
    const change = { place: '二号会议室', agenda: ['学习', '讨论'] }
    good(await edit(meeting, change, 'zonghe-02'))
    const changed = await stored(meeting)

    expect({ ...changed, steps: [] }).toEqual({ ...before, ...change, steps: [] })
    expect(changed.steps.map(({ did, by }) => [did, by])).toEqual([
      ['planned', 'zonghe-01'],
      ['edited', 'zonghe-02'],
    ])
  })

  it('to another day: sign-in, lateness and end go along, the day it was first planned for stays', async () => {
    const meeting = await plan()
    const later = start + aDay

    expect(good(await edit(meeting, { startsAt: after(later) }))).toMatchObject({
      ...{ day: '2026-03-29', opensAt: after(later - 30), startsAt: after(later) },
      ...{ lateAfter: after(later + 5), endsAt: after(later + 60) },
    })
    expect((await stored(meeting)).plannedFor).toBe('2026-03-28')
  })

  it('to another length', async () => {
    expect(good(await edit(await plan(), { minutes: 30 })).endsAt).toBe(after(start + 30))
  })

  it('and those due are those on the roll of the new day', async () => {
    const meeting = await plan()
    await house
      .database()
      .collection('members')
      .doc('zonghe-22')
      .update(staying('zonghe', '2019-07-01', '2026-03-28'))
    const due = async () => (await stored(meeting)).due.map(({ member }) => member)

    expect(await due()).toContain('zonghe-22')
    good(await edit(meeting, { startsAt: after(start + aDay) }))
    expect(await due()).not.toContain('zonghe-22')
  })

  it('is done once when it is sent twice', async () => {
    const meeting = await plan()
    const change = { startsAt: after(start + aDay), place: '二号会议室' }

    expect(good(await edit(meeting, change))).toEqual(good(await edit(meeting, change)))
    expect((await stored(meeting)).steps).toHaveLength(2)
  })

  it('is a conflict for whoever saw another start, and nothing is written over', async () => {
    const meeting = await plan()
    good(await edit(meeting, { startsAt: after(start + aDay) }))

    expect(await edit(meeting, { startsAt: after(start + 60) })).toMatchObject(
      refusal('conflict', /刚改到 3月29日 09:20/),
    )
    expect((await stored(meeting)).startsAt).toBe(after(start + aDay))
  })

  it('lets one of two at once win', async () => {
    const meeting = await plan()
    const replies = await Promise.all([
      edit(meeting, { startsAt: after(start + aDay) }),
      edit(meeting, { startsAt: after(start + 2 * aDay) }, 'zonghe-02'),
    ])

    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort()).toEqual(['conflict', 'ok'])
  })

  it('keeps both of two different changes at once', async () => {
    const meeting = await plan()
    const replies = [edit(meeting, { title: '联学' }), edit(meeting, { place: '二楼' }, 'zonghe-02')]
    for (const reply of await Promise.all(replies)) good(reply)

    expect(await stored(meeting)).toMatchObject({ title: '联学', place: '二楼' })
  })

  it.each([
    ['begin long ago', { startsAt: after(-13 * 60) }, 'invalid', /补录/],
    ['begin in two years', { startsAt: '2028-03-25T01:00:00Z' }, 'invalid', /一年以内/],
  ] as const)('cannot %s', async (_, change, code, say) => {
    const reply = await edit(await plan(), change)

    expect(reply).toMatchObject(refusal(code, say))
  })

  it('cannot become shorter than the time nobody is late', async () => {
    const meeting = await plan({ graceMinutes: 20 })

    expect(await edit(meeting, { minutes: 20 })).toMatchObject(refusal('invalid', /宽限/))
    expect((await edit(meeting, { minutes: 21 })).ok).toBe(true)
  })

  it('cannot move onto another of the same', async () => {
    const meeting = await plan({ at: start })
    await plan({ at: start + 5 * aDay, kind: 'themedPartyDay' })

    expect(await edit(meeting, { startsAt: after(start + 5 * aDay + 59) })).toMatchObject(
      refusal('conflict', /请不要重复安排/),
    )
  })

  it.each([
    ['begun', 'openCode', /已经开始/],
    ['been called off', 'cancel', /已取消/],
  ] as const)('is too late once it has %s', async (_, action, say) => {
    const meeting = await plan({ at: 5 })
    const input = { meeting, ...(action === 'cancel' && { reason: '改期' }) } as never
    good(await house.as('zonghe-01')('meetings', action, input))
    const was = { meeting, was: after(5), place: '别处' }

    expect(await house.as('zonghe-01')('meetings', 'edit', was)).toMatchObject(refusal('closed', say))
  })
})

describe('通知 — made known to those due', () => {
  it('says since when, and who said so', async () => {
    const meeting = await plan()

    expect(good(await notify(meeting)).noticedAt!.slice(0, 16)).toBe(morning.slice(0, 16))
    expect((await stored(meeting)).steps.at(-1)).toMatchObject({ did: 'noticed', by: 'zonghe-01' })
  })

  it('says so again when it is sent again, and not for a second tap', async () => {
    const meeting = await plan()
    const first = good(await notify(meeting)).noticedAt
    expect(good(await notify(meeting)).noticedAt).toBe(first)
    await house.moveTo(after(10))

    expect(good(await notify(meeting)).noticedAt! > first!).toBe(true)
    expect((await stored(meeting)).steps.filter(({ did }) => did === 'noticed')).toHaveLength(2)
  })

  it.each([
    ['its hour', { startsAt: after(start + 60) }, false],
    ['its length', { minutes: 90 }, false],
    ['its place', { place: '二号会议室' }, false],
    ['its agenda', { agenda: ['另一项'] }, true],
  ])('is taken back with %s: stays %s', async (_, change, stays) => {
    const meeting = await plan()
    good(await notify(meeting))
    const after = good(await edit(meeting, change))

    expect('noticedAt' in after).toBe(stays)
  })

  it('is for what is still to be held', async () => {
    const meeting = await plan({ at: -60 })

    expect(await notify(meeting)).toMatchObject(refusal('closed', /已经开过/))
    const off = await plan()
    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting: off, reason: '改期' }))
    expect(await notify(off)).toMatchObject(refusal('closed', /已取消/))
  })
})
