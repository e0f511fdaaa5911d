import type { LeaveReason } from '#types/meeting'
import { after, good, morning, openHouse, opened, planned, refusal, scanned, type House } from '../house'
import { wake } from '../hold'
import { asking, type Mark } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { mark, meetingOf, rowOf, close, seen } = asking(later)
const aDay = 24 * 60
const lesson = (more: Parameters<typeof planned>[1] = {}) => planned(house, { at: 5, minutes: 60, ...more })
const ask = (meeting: string, reason: LeaveReason = 'duty', who = 'zonghe-08') =>
  house.as(who)('meetings', 'askLeave', { meeting, reason })
const withdraw = (meeting: string, who = 'zonghe-08') =>
  house.as(who)('meetings', 'withdrawLeave', { meeting })
const answer = (meeting: string, state: Mark['state'], more: Partial<Mark> = {}) =>
  mark('zonghe-01', { meeting, member: 'zonghe-08', was: 'leaveAsked', state, ...more })

describe('申请请假 — asking for leave', () => {
  it('waits for the host, and counts as not there and as waiting until then', async () => {
    const meeting = await lesson()

    expect(good(await ask(meeting))).toMatchObject({ state: 'leaveAsked', reason: 'duty', way: 'asked' })
    expect((await seen(meeting)).tally).toMatchObject({ due: 26, leave: 0, absent: 26, awaiting: 1 })
    expect((await meetingOf(meeting)).status).toBe('planned')
  })

  it('shows on one’s home', async () => {
    const meeting = await lesson()
    good(await ask(meeting))
    const { mine } = good(await house.as('zonghe-08')('meetings', 'home', {}))

    expect(mine.find(({ id }) => id === meeting)?.row).toMatchObject({ state: 'leaveAsked', reason: 'duty' })
  })

  it('answers the same when it is asked twice, and says another reason while it waits', async () => {
    const meeting = await lesson()
    const first = good(await ask(meeting))

    expect(good(await ask(meeting))).toEqual(first)
    expect(good(await ask(meeting, 'health')).reason).toBe('health')
    expect((await rowOf(meeting, 'zonghe-08'))?.changes).toMatchObject([
      { state: 'leaveAsked', reason: 'duty' },
    ])
  })

  it('asked by many calls at once it is one row', async () => {
    const meeting = await lesson()
    for (const reply of await Promise.all(Array.from({ length: 8 }, () => ask(meeting)))) good(reply)

    expect(await rowOf(meeting, 'zonghe-08')).toMatchObject({ state: 'leaveAsked', changes: [] })
  })

  it('is possible until seven days after the end, closed or not, and no longer', async () => {
    const meeting = await lesson()
    await house.moveTo(after(65 + 7 * aDay - 1))
    await close(meeting)
    expect((await seen(meeting, 'zonghe-08')).mayAskLeave).toBe(true)
    good(await ask(meeting))
    expect((await meetingOf(meeting)).tally).toMatchObject({ awaiting: 1 })

    await house.moveTo(after(65 + 7 * aDay + 1))
    expect(await ask(meeting, 'duty', 'zonghe-09')).toMatchObject(refusal('closed', /超过 7 天.*补登/))
    expect((await seen(meeting, 'zonghe-09')).mayAskLeave).toBe(false)
  })

  it('is not for whoever is there, and they are told so', async () => {
    const code = await opened(house)
    good(await scanned(house, 'zonghe-08', code))

    expect(await ask(code.meeting)).toMatchObject(refusal('closed', /已签到/))
    expect((await seen(code.meeting, 'zonghe-08')).mayAskLeave).toBe(false)
  })

  it('is not for those who are not due, nor of a meeting called off', async () => {
    const meeting = await lesson({ guests: 'anyone' })
    expect(await ask(meeting, 'duty', 'xuesheng-08')).toMatchObject(refusal('forbidden', /应到名单/))

    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting, reason: '改期' }))
    expect(await ask(meeting)).toMatchObject(refusal('closed', /改期/))
  })

  it('is not asked and taken back without end', async () => {
    const meeting = await lesson()
    for (let n = 0; n < 10; n++) {
      good(await ask(meeting))
      good(await withdraw(meeting))
    }
    good(await ask(meeting))

    expect(await ask(meeting, 'family')).toMatchObject(refusal('tooMany', /直接告诉主持人/))
  })

  it.each(['生病住院', 'illness'])('has no room for details: %s', async (reason) => {
    expect(await ask(await lesson(), reason as LeaveReason)).toMatchObject({ code: 'invalid' })
  })
})

describe('撤回 — taking it back', () => {
  it('leaves the person as not there, with what was asked in the history, and answers the same again', async () => {
    const meeting = await lesson()
    good(await ask(meeting))
    const first = good(await withdraw(meeting))

    expect(first).toMatchObject({ state: 'absent' })
    expect(good(await withdraw(meeting))).toEqual(first)
    expect((await rowOf(meeting, 'zonghe-08'))?.changes).toMatchObject([{ state: 'leaveAsked' }])
    expect(good(await ask(meeting, 'away')).state).toBe('leaveAsked')
  })

  it('is too late once it is granted, and tells how to come all the same', async () => {
    const meeting = await lesson()
    good(await ask(meeting))
    good(await answer(meeting, 'leave'))

    expect(await withdraw(meeting)).toMatchObject(refusal('closed', /已批准.*直接签到/))
  })

  it('is refused where nothing was asked', async () => {
    expect(await withdraw(await lesson())).toMatchObject(refusal('closed', /没有等待批准的请假/))
  })
})

describe('批准 — the host’s word', () => {
  it('grants it with the reason it was asked for, and leave is still due', async () => {
    const meeting = await lesson()
    good(await ask(meeting))
    const { row, tally } = good(await answer(meeting, 'leave'))

    expect(row).toMatchObject({ state: 'leave', reason: 'duty', way: 'rollCall' })
    expect(tally).toMatchObject({ due: 26, leave: 1, absent: 25, awaiting: 0 })
    expect(good(await ask(meeting))).toMatchObject({ state: 'leave' })
    expect(await ask(meeting, 'health')).toMatchObject(refusal('closed', /已批准/))
  })

  it('grants it with another reason where the officer says one', async () => {
    const meeting = await lesson()
    good(await ask(meeting))

    expect(good(await answer(meeting, 'leave', { reason: 'away' })).row.reason).toBe('away')
  })

  it('refuses it as absent, and the asking stays in the history', async () => {
    const meeting = await lesson()
    good(await ask(meeting))
    const { row } = good(await answer(meeting, 'absent'))

    expect(row).not.toHaveProperty('reason')
    expect(row.changes).toMatchObject([{ state: 'leaveAsked', reason: 'duty', by: 'zonghe-08' }])
  })

  it('afterwards counts in the closed meeting', async () => {
    const meeting = await lesson()
    await house.moveTo(after(70))
    await close(meeting)
    good(await ask(meeting))
    good(await answer(meeting, 'leave'))
    const { tally, outcomes } = await meetingOf(meeting)

    expect(tally).toMatchObject({ leave: 1, absent: 25, awaiting: 0 })
    expect(outcomes?.find(({ member }) => member === 'zonghe-08')).toEqual({
      ...{ member: 'zonghe-08', state: 'leave', reason: 'duty' },
    })
  })

  it.each(['asked', 'granted'])('gives way to a scan, whether %s', async (how) => {
    const code = await opened(house)
    good(await ask(code.meeting))
    if (how === 'granted') good(await answer(code.meeting, 'leave'))

    expect(good(await scanned(house, 'zonghe-08', code)).state).toBe('present')
    expect(await rowOf(code.meeting, 'zonghe-08')).not.toHaveProperty('reason')
  })

  it('an asking of one’s own never stands against one’s own scan', async () => {
    const code = await opened(house)
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', code))
    good(await ask(code.meeting))

    expect(
      good(await house.as('zonghe-08')('meetings', 'signIn', { meeting: code.meeting, admission })).state,
    ).toBe('present')
  })
})

describe('自己的请假 — nobody grants their own', () => {
  const own = (by: string, meeting: string, was: Mark['was']) =>
    mark(by, { meeting, member: 'zonghe-01', was, state: 'leave' })

  it('neither what they asked for nor unasked, by roll call or by a whole list', async () => {
    const meeting = await lesson()
    const unasked = { member: 'zonghe-01', was: 'absent', state: 'leave' } as const
    const say = refusal('forbidden', /不能自己批.*另一位/)

    expect(await own('zonghe-01', meeting, 'absent')).toMatchObject(say)
    expect(
      await house.as('zonghe-01')('meetings', 'rollCallAll', { meeting, marks: [unasked] }),
    ).toMatchObject(say)
    good(await ask(meeting, 'duty', 'zonghe-01'))
    expect(await own('zonghe-01', meeting, 'leaveAsked')).toMatchObject(say)
    expect((await rowOf(meeting, 'zonghe-01'))?.state).toBe('leaveAsked')
  })

  it('another officer does, of the branch or above it', async () => {
    for (const officer of ['zonghe-02', 'zonghe-04']) {
      const meeting = await lesson()
      good(await ask(meeting, 'duty', 'zonghe-01'))

      expect(good(await own(officer, meeting, 'leaveAsked')).row.state).toBe('leave')
    }
  })
})
