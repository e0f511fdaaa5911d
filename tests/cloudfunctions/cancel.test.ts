import type { Meeting } from '#types/meeting'
import { good, morning, openHouse, opened, planned, refusal, scanned, type House } from './house'
import { hold, meanwhile, wake } from './hold'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const secretary = () => house.as('zonghe-01')
const cancel = (meeting: string) => secretary()('meetings', 'cancel', { meeting, reason: '会场停电' })
const close = (meeting: string) => secretary()('meetings', 'close', { meeting })
const stored = async (meeting: string) => (await house.stored<Meeting>('meetings', meeting))!
const mark = (meeting: string, state: 'present' | 'late' | 'leave' | 'absent') =>
  secretary()('meetings', 'rollCall', { meeting, member: 'zonghe-08', was: 'absent', state })
const cameTo = async (meeting: string) => {
  const { people } = good(await secretary()('meetings', 'attendance', { meeting }))
  return people.some(({ state }) => state === 'present' || state === 'late')
}
const twenty = Array.from({ length: 20 })

describe('什么时候还能取消 — while a meeting may still be called off', () => {
  it.each(['present', 'late'] as const)('is refused once somebody is down as %s', async (state) => {
    const { meeting } = await opened(house, { at: -5 })
    good(await mark(meeting, state))

    expect(await cancel(meeting)).toMatchObject(refusal('conflict', /已有 1 人签到/))
    const { status, steps } = await stored(meeting)
    expect([status, ...steps.map(({ did }) => did)]).toEqual(['open', 'planned', 'opened'])
  })

  it.each(['leave', 'absent'] as const)('goes through when somebody is down as %s only', async (state) => {
    const { meeting } = await opened(house, { at: -5 })
    good(await mark(meeting, state))

    expect(good(await cancel(meeting)).status).toBe('cancelled')
  })

  it('is refused once the meeting is closed, though nobody came', async () => {
    const meeting = await planned(house, { at: -5 })
    good(await close(meeting))

    expect(await cancel(meeting)).toMatchObject(refusal('closed', /已经结束/))
    expect(await stored(meeting)).toMatchObject({ status: 'closed' })
    expect(await stored(meeting)).not.toHaveProperty('cancelledFor')
  })
})

describe('取消与签到同时 — calling off while somebody signs in', () => {
  it('steps back when a scan lands after nobody was counted', async () => {
    const code = await opened(house, { at: -5 })
    const { letGo } = await hold(house, 'meetings', code.meeting)
    const cancelling = cancel(code.meeting)
    await meanwhile(house)
    good(await scanned(house, 'zonghe-08', code))
    await letGo()

    expect(await cancelling).toMatchObject(refusal('conflict', /已有 1 人签到/))
    const { status, cancelledFor, steps } = await stored(code.meeting)
    expect([status, cancelledFor ?? '']).toEqual(['open', ''])
    expect(steps.map(({ did }) => did)).toEqual(['planned', 'opened', 'cancelled', 'resumed'])
    expect(await cameTo(code.meeting)).toBe(true)
  })
})

describe('取消与结束同时 — calling off and closing at once', () => {
  it('lets one of the two win, and the meeting is what that one said', async () => {
    const meetings = await Promise.all(twenty.map(() => opened(house, { at: -5 })))
    const outcomes = await Promise.all(
      meetings.map(async ({ meeting }) => {
        const [cancelled, closed] = await Promise.all([cancel(meeting), close(meeting)])
        return { cancelled: cancelled.ok, closed: closed.ok, ...(await stored(meeting)) }
      }),
    )

    for (const { cancelled, closed, status, cancelledFor } of outcomes) {
      expect([cancelled, closed].filter(Boolean)).toHaveLength(1)
      expect(status).toBe(cancelled ? 'cancelled' : 'closed')
      expect(cancelledFor !== undefined).toBe(cancelled)
    }
  })

  it('does not cancel what was closed after it looked', async () => {
    const { meeting } = await opened(house, { at: -5 })
    const { keep } = await hold(house, 'meetings', meeting, { status: 'closed' })
    const cancelling = cancel(meeting)
    await meanwhile(house)
    await keep()

    expect((await cancelling).ok).toBe(false)
    expect((await stored(meeting)).status).toBe('closed')
  })

  it('does not close what was cancelled after it looked', async () => {
    const { meeting } = await opened(house, { at: -5 })
    const called = { status: 'cancelled', cancelledFor: '会场停电' }
    const { keep } = await hold(house, 'meetings', meeting, called)
    const closing = close(meeting)
    await meanwhile(house)
    await keep()

    expect(await closing).toMatchObject(refusal('closed', /会议已取消/))
    expect((await stored(meeting)).status).toBe('cancelled')
  })
})
