import type { Outcome } from '#types/meeting'
import { after, good, morning, openHouse, opened, planned, scanned, type House } from '../house'
import { hold, meanwhile, wake } from '../hold'
import { asking } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { mark, meetingOf, close, seen } = asking(later)
const outcomeOf = async (meeting: string, who: string): Promise<Outcome | undefined> =>
  (await meetingOf(meeting)).outcomes?.find(({ member }) => member === who)
const states = async (meeting: string) => (await meetingOf(meeting)).outcomes!.map(({ state }) => state)

/** A row as a sign-in writes it, when its writing takes longer than the closing. */
const landing = (meeting: string, member: string) =>
  house
    .database()
    .collection('attendances')
    .add({
      ...{ _id: `${meeting}:${member}`, schema: 3, meeting, member, name: '示例', branch: 'zonghe' },
      ...{ state: 'late', at: after(0), enteredAt: after(0), way: 'scan', by: member, byName: '示例' },
      changes: [],
    })

describe('会议结果 — what a closed meeting carries', () => {
  it('is one outcome for each person due, in their order, and none for guests', async () => {
    const code = await opened(house, { at: -5, guests: 'anyone' })
    good(await scanned(house, 'zonghe-08', code))
    good(await scanned(house, 'xuesheng-08', code))
    await close(code.meeting)
    const { due, outcomes } = await meetingOf(code.meeting)

    expect(outcomes!.map(({ member }) => member)).toEqual(due.map(({ member }) => member))
    expect(await outcomeOf(code.meeting, 'zonghe-08')).toEqual({ member: 'zonghe-08', state: 'present' })
    expect((await states(code.meeting)).filter((state) => state === 'absent')).toHaveLength(25)
  })

  it('is none as long as the meeting runs', async () => {
    const { meeting } = await opened(house)

    expect(await meetingOf(meeting)).not.toHaveProperty('outcomes')
  })

  it('follows every correction', async () => {
    const { meeting } = await opened(house, { at: -5 })
    await close(meeting)
    const leave = { meeting, member: 'zonghe-08', was: 'absent', state: 'leave', reason: 'duty' } as const
    good(await mark('zonghe-01', leave))
    expect(await outcomeOf(meeting, 'zonghe-08')).toMatchObject({ state: 'leave', reason: 'duty' })

    good(await mark('zonghe-01', { ...leave, was: 'leave', state: 'present', leftEarly: true }))
    expect(await outcomeOf(meeting, 'zonghe-08')).toEqual({
      ...{ member: 'zonghe-08', state: 'present', leftEarly: true },
    })
  })

  it('counts a scan that lands while it is closed', async () => {
    const { meeting } = await opened(house, { at: -15 })
    const { letGo } = await hold(house, 'standings', 'zonghe:2026', { staleSince: '' })
    const closing = close(meeting)
    while ((await meetingOf(meeting)).status !== 'closed');
    await meanwhile(house, 2)
    await landing(meeting, 'zonghe-08')
    await letGo()
    await closing

    expect((await outcomeOf(meeting, 'zonghe-08'))?.state).toBe('late')
  })

  it('is mended by whoever looks, also where the counts alone would tell no difference', async () => {
    const { meeting } = await opened(house, { at: -15 })
    await landing(meeting, 'zonghe-08')
    await close(meeting)
    await house.database().collection('attendances').doc(`${meeting}:zonghe-08`).remove()
    await landing(meeting, 'zonghe-09')
    await seen(meeting)

    expect((await outcomeOf(meeting, 'zonghe-08'))?.state).toBe('absent')
    expect((await outcomeOf(meeting, 'zonghe-09'))?.state).toBe('late')
  })

  it('is left alone by whoever looks when it is right: three round trips', async () => {
    const { meeting } = await opened(house, { at: -5 })
    await close(meeting)
    const looked = await house.as('zonghe-01')('meetings', 'attendance', { meeting })

    expect(looked.roundTrips).toBeLessThanOrEqual(3)
  })
})

describe('何时结束 — when it was closed', () => {
  it('is said once, however often it is closed', async () => {
    const meeting = await planned(house, { at: -5 })
    await close(meeting)
    const { closedAt } = await meetingOf(meeting)
    await house.moveTo(after(30))
    await close(meeting, 'zonghe-02')

    expect(closedAt).toMatch(/^2026-03-25T01:2/)
    expect((await meetingOf(meeting)).closedAt).toBe(closedAt)
  })

  it('the year that a meeting is held for goes stale as well as the one it is held in', async () => {
    await house.moveTo('2027-01-10T01:00:00.000Z')
    const more = { by: 'xinxing-01', branch: 'xinxing', startsAt: '2027-01-10T01:05:00.000Z' } as const
    const meeting = await planned(house, { ...more, for: '2026-12-31' })
    await house.moveTo('2027-01-10T03:00:00.000Z')
    await close(meeting, 'xinxing-01')

    for (const year of [2026, 2027])
      expect(await house.stored('standings', `xinxing:${year}`)).toMatchObject({
        staleSince: expect.stringMatching(/^2027-01-10/) as string,
      })
  })
})
