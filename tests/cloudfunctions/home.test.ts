import type { Input } from '#types/api'
import type { Binding } from '#types/member'
import { after, good, morning, openHouse, opened, planned, scanned, type House } from './house'

/** Some minutes, in which a meeting begins or a window ends. */
const [anHour, aDay, aWeek] = [60, 24 * 60, 7 * 24 * 60]

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

/** A meeting of the small branch, where nothing else is near; its secretary hosts it. */
const meet = (at: number, more: Partial<Input<'meetings', 'plan'>> = {}) =>
  planned(house, { at, by: 'xinxing-01', branch: 'xinxing', minutes: anHour, ...more })
const home = async (who: string) => good(await house.as(who)('meetings', 'home', {}))
const mine = async (who: string) => (await home(who)).mine.map(({ id }) => id)
const watched = async (who: string) => (await home(who)).watched.map(({ id }) => id)
const [host, member, office] = ['xinxing-01', 'xinxing-02', 'zonghe-05'] as const

describe('我的会议 — what is next for me', () => {
  it('keeps a meeting in sight until it is over', async () => {
    const meeting = await meet(-59)

    expect(await mine(member)).toContain(meeting)
  })

  it('drops a meeting that is over for those who only come', async () => {
    const meeting = await meet(-60)

    expect(await mine(member)).not.toContain(meeting)
  })

  it('keeps a meeting that is over for its host, who has still to close it', async () => {
    const meeting = await meet(-60)

    expect((await home(host)).mine).toContainEqual(expect.objectContaining({ id: meeting, hosting: true }))
  })

  it('keeps it there for seven days, and no longer', async () => {
    const meeting = await meet(-60)

    await house.moveTo(after(aWeek - 61))
    expect(await mine(host)).toContain(meeting)
    await house.moveTo(after(aWeek - 59))
    expect(await mine(host)).not.toContain(meeting)
  })

  it('drops what the host has closed', async () => {
    const meeting = await meet(-30)
    good(await house.as(host)('meetings', 'close', { meeting }))

    expect(await mine(host)).not.toContain(meeting)
    expect(await mine(member)).not.toContain(meeting)
  })

  it('shows everybody due that a meeting is called off, and why', async () => {
    const meeting = await meet(anHour)
    good(await house.as(host)('meetings', 'cancel', { meeting, reason: '会场停电' }))

    expect((await home(member)).mine).toContainEqual(
      expect.objectContaining({ id: meeting, status: 'cancelled', cancelledFor: '会场停电' }),
    )
  })

  it('drops it once its time is past, even for its host: nothing is left to do', async () => {
    const meeting = await meet(-30)
    good(await house.as(host)('meetings', 'cancel', { meeting, reason: '会场停电' }))

    expect(await mine(host)).toContain(meeting)
    await house.moveTo(after(31))
    expect(await mine(host)).not.toContain(meeting)
  })

  it('shows the host what they host without being due there', async () => {
    const meeting = await planned(house, { kind: 'groupMeeting', group: 'zonghe-g1', by: 'zonghe-02' })

    expect((await home('zonghe-02')).mine).toContainEqual(
      expect.objectContaining({ id: meeting, hosting: true }),
    )
    expect(await mine('zonghe-08')).not.toContain(meeting)
  })

  it('says at which of them one is signed in already', async () => {
    const [here, there] = [await opened(house), await opened(house)]
    const row = good(await scanned(house, 'zonghe-08', here))
    const rowAt = async (meeting: string) =>
      (await home('zonghe-08')).mine.find(({ id }) => id === meeting)?.row

    expect(await rowAt(here.meeting)).toEqual(row)
    expect(await rowAt(there.meeting)).toBeUndefined()
  })

  it('shows the next twenty', async () => {
    const quiet = 60 * aDay
    await house.moveTo(after(quiet))
    const starts = Array.from({ length: 25 }, (_, n) => quiet + anHour + n)
    await Promise.all(starts.map((at) => meet(at, { kind: 'collectiveStudy' })))
    const seen = (await home(member)).mine.map(({ startsAt }) => startsAt)

    expect(seen).toEqual(starts.slice(0, 20).map((at) => after(at)))
  })
})

describe('我关注的会议 — what runs in my charge', () => {
  it('reaches a day back, and no further', async () => {
    const meeting = await meet(0)

    await house.moveTo(after(aDay - 1))
    expect(await watched(office)).toContain(meeting)
    await house.moveTo(after(aDay + 1))
    expect(await watched(office)).not.toContain(meeting)
  })

  it('reaches seven days ahead, and no further', async () => {
    const [within, beyond] = [await meet(aWeek - 1), await meet(aWeek + 1)]

    expect(await watched(host)).toContain(within)
    expect(await watched(host)).not.toContain(beyond)
  })

  it('shows those that are closed or called off as well', async () => {
    const [closed, cancelled] = [await meet(-1), await meet(1)]
    good(await house.as(host)('meetings', 'close', { meeting: closed }))
    good(await house.as(host)('meetings', 'cancel', { meeting: cancelled, reason: '改期' }))

    expect(await watched(office)).toEqual(expect.arrayContaining([closed, cancelled]))
  })

  it('shows a group leader their group, and not the branch', async () => {
    const [group, branch] = [
      await planned(house, { kind: 'groupMeeting', group: 'zonghe-g2' }),
      await planned(house),
    ]

    expect(await watched('zonghe-06')).toContain(group)
    expect(await watched('zonghe-06')).not.toContain(branch)
  })

  it('shows at most fifty, the earliest first', async () => {
    await house.moveTo(after(-30 * aDay))
    const starts = Array.from({ length: 51 }, (_, n) => n + 1 - 30 * aDay)
    await Promise.all(starts.map((at) => meet(at, { kind: 'collectiveStudy', branch: 'xinxing' })))
    const seen = (await home(host)).watched

    expect(seen).toHaveLength(50)
    expect(seen.map(({ startsAt }) => startsAt)).toEqual(seen.map(({ startsAt }) => startsAt).sort())
  })
})

describe('看别处的会议 — who may see the meetings of a place that is not their own', () => {
  beforeAll(async () => {
    const leads = { grants: [{ role: 'groupLeader', at: 'xiaoxue-g1' }] } satisfies Partial<Binding>
    await house.database().collection('bindings').doc('demo-zonghe-09').update(leads)
  })
  const ofGroup = { by: 'xiaoxue-01', branch: 'xiaoxue', kind: 'groupMeeting', group: 'xiaoxue-g1' } as const
  const list = (at: string) => house.as('zonghe-09')('meetings', 'list', { at })
  const look = (meeting: string) => house.as('zonghe-09')('meetings', 'attendance', { meeting })

  it('a group leader sees those of the group they lead', async () => {
    const meeting = await planned(house, ofGroup)

    expect(good(await list('xiaoxue-g1')).meetings.map(({ id }) => id)).toContain(meeting)
    expect((await look(meeting)).ok).toBe(true)
  })

  it('and not those of its branch, nor of the group beside it', async () => {
    const meeting = await planned(house, { ...ofGroup, kind: 'generalMeeting', group: undefined as never })

    for (const at of ['xiaoxue', 'xiaoxue-g2']) expect(await list(at)).toMatchObject({ code: 'forbidden' })
    expect(await look(meeting)).toMatchObject({ code: 'forbidden' })
  })

  it('and being somebody’s member is no post', async () => {
    const belongs = { grants: [{ role: 'member', at: 'xiaoxue' }] } satisfies Partial<Binding>
    await house.database().collection('bindings').doc('demo-zonghe-10').update(belongs)
    const reply = await house.as('zonghe-10')('meetings', 'list', { at: 'xiaoxue' })

    expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
  })
})
