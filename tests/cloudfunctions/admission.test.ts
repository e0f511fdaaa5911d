import type { Meeting } from '#types/meeting'
import { tokenAt } from '../../cloudfunctions/meetings/token'
import { after, good, morning, openHouse, opened, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

/** A second or two: what a busy machine may need between the scan and the tap. */
const [justWithin, justOver] = [10 - 2 / 60, 10 + 2 / 60]

const admit = async (code: { meeting: string; token: string }, who = 'zonghe-08') => {
  const { admission } = good(await house.as(who)('meetings', 'admit', code))
  return { meeting: code.meeting, admission }
}
const signIn = (arrival: { meeting: string; admission: string }, who = 'zonghe-08') =>
  house.as(who)('meetings', 'signIn', arrival)

describe('十分钟 — how long an admission holds', () => {
  it('holds ten minutes from the scan', async () => {
    const arrival = await admit(await opened(house))
    await house.moveTo(after(justWithin))

    expect(good(await signIn(arrival)).state).toBe('present')
  })

  it('and no longer', async () => {
    const arrival = await admit(await opened(house))
    await house.moveTo(after(justOver))

    expect(await signIn(arrival)).toMatchObject(refusal('closed', /超过 10 分钟/))
  })

  it('holds ten minutes from the opening for whoever scanned before it and waited', async () => {
    const arrival = await admit(await opened(house, { at: 60, opensMinutesBefore: 30 }))
    await house.moveTo(after(30 + justWithin))

    expect(good(await signIn(arrival))).toMatchObject({ state: 'present', at: after(30) })
  })

  it('and no longer for them either', async () => {
    const arrival = await admit(await opened(house, { at: 60, opensMinutesBefore: 30 }))
    await house.moveTo(after(30 + justOver))

    expect(await signIn(arrival)).toMatchObject(refusal('closed', /超过 10 分钟/))
  })

  it('does not open before sign-in does, and opens with it', async () => {
    const arrival = await admit(await opened(house, { at: 60, opensMinutesBefore: 30 }))

    await house.moveTo(after(29.9))
    expect(await signIn(arrival)).toMatchObject(refusal('closed', /09:50 开始签到/))
    await house.moveTo(after(30))
    expect((await signIn(arrival)).ok).toBe(true)
  })

  it('of a scan in the last minute outlives the end of the meeting, as a slow hand is not to blame', async () => {
    const arrival = await admit(await opened(house, { at: -59, minutes: 60 }))
    await house.moveTo(after(5))

    expect(good(await signIn(arrival)).state).toBe('late')
  })
})

describe('签到码的十五秒 — whose turn a code has', () => {
  // The house stands at the first moment of a step, so that the next one is fifteen seconds away.
  const codeOf = async (seconds: number) => {
    const { meeting } = await opened(house)
    const { key } = (await house.stored<Meeting>('meetings', meeting))!
    return { meeting, token: tokenAt(meeting, key, after(seconds / 60)).token }
  }

  it.each([
    ['this step', 0],
    ['the step before', -15],
  ])('takes the code of %s', async (_, seconds) => {
    const code = await codeOf(seconds)

    expect((await house.as('zonghe-08')('meetings', 'admit', code)).ok).toBe(true)
  })

  it.each([
    ['is still to come', 15, refusal('invalid', /不是本次会议的签到码/)],
    ['has passed', -30, refusal('closed', /已经换新/)],
    ['has passed an hour ago', -60 * 60, refusal('closed', /已经换新/)],
    ['has passed longer ago', -60 * 60 - 15, refusal('invalid', /码太旧了/)],
  ])('refuses the code whose step %s', async (_, seconds, refused) => {
    const code = await codeOf(seconds)

    expect(await house.as('zonghe-08')('meetings', 'admit', code)).toMatchObject(refused)
  })
})
