import type { Input } from '#types/api'
import type { MakeUp } from '#types/make-up'
import { after, good, morning, openHouse, planned, refusal, type House } from '../house'
import { hold, meanwhile, wake } from '../hold'
import { general, jointLecture } from './a-crowd'
import { asking } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { mark, meetingOf, close } = asking(later)
const aDay = 24 * 60
type Report = Input<'meetings', 'reportMakeUp'>

const study = { what: '自学党章第一章', way: 'ownStudy', minutes: 60, doneOn: '2026-03-26' } as const
const report = (meeting: string, who = 'zonghe-08', more: Partial<Report> = {}) =>
  house.as(who)('meetings', 'reportMakeUp', { meeting, ...study, ...more })
const answer = (meeting: string, by = 'zonghe-02', more: Partial<Input<'meetings', 'settleMakeUp'>> = {}) =>
  house.as(by)('meetings', 'settleMakeUp', { meeting, member: 'zonghe-08', accept: true, ...more })
const stored = (meeting: string, member = 'zonghe-08') =>
  house.stored<MakeUp>('makeUps', `${meeting}:${member}`)
const outcomeOf = async (meeting: string, who = 'zonghe-08') =>
  (await meetingOf(meeting)).outcomes?.find(({ member }) => member === who)

/** A lecture that nobody came to, closed; two days have passed since. */
async function missed(more: Parameters<typeof planned>[1] = {}): Promise<string> {
  await house.moveTo(morning)
  const meeting = await planned(house, { at: 0, kind: 'partyLecture', ...more })
  await close(meeting, more.by)
  await house.moveTo(after(2 * aDay))
  return meeting
}

describe('补学 — making up what one was not there for', () => {
  it('is reported by the person and accepted by an officer: made up, and still absent', async () => {
    const meeting = await missed()
    expect(good(await report(meeting))).toMatchObject({
      status: 'reported',
      member: 'zonghe-08',
      branch: 'zonghe',
    })
    expect(await outcomeOf(meeting)).not.toHaveProperty('madeUp')

    expect(good(await answer(meeting))).toMatchObject({ status: 'accepted', answer: { by: 'zonghe-02' } })
    expect(await outcomeOf(meeting)).toMatchObject({
      state: 'absent',
      madeUp: { doneOn: '2026-03-26', minutes: 60, acceptedAt: expect.any(String) as string },
    })
    expect((await meetingOf(meeting)).tally).toMatchObject({ present: 0, absent: 26 })
  })

  it('is for those on leave as well, and its acceptance makes the branch’s year stale', async () => {
    const meeting = await missed()
    good(await mark('zonghe-01', { meeting, member: 'zonghe-08', was: 'absent', state: 'leave' }))
    good(await report(meeting))
    await house.moveTo(after(3 * aDay))
    good(await answer(meeting))

    expect(await outcomeOf(meeting)).toMatchObject({ state: 'leave', madeUp: { minutes: 60 } })
    expect(await house.stored('standings', 'zonghe:2026')).toMatchObject({
      staleSince: expect.stringMatching(/^2026-03-28/) as string,
    })
  })

  it('may be written down by an officer for somebody, and accepted by them', async () => {
    const meeting = await missed()
    good(await report(meeting, 'zonghe-01', { member: 'zonghe-08' }))

    expect(good(await answer(meeting, 'zonghe-01')).status).toBe('accepted')
  })

  it('stands aside once it turns out that the person was there', async () => {
    const meeting = await missed()
    good(await report(meeting))
    good(await answer(meeting))
    good(await mark('zonghe-01', { meeting, member: 'zonghe-08', was: 'absent', state: 'present' }))
    expect(await outcomeOf(meeting)).toEqual({ member: 'zonghe-08', state: 'present' })

    good(await mark('zonghe-01', { meeting, member: 'zonghe-08', was: 'present', state: 'absent' }))
    expect(await outcomeOf(meeting)).toHaveProperty('madeUp')
  })

  it('is taken after its thirty days as well: whoever counts tells it apart by its day', async () => {
    const meeting = await missed()
    await house.moveTo(after(50 * aDay))
    good(await report(meeting, 'zonghe-08', { doneOn: '2026-05-10' }))
    good(await answer(meeting))

    expect(await outcomeOf(meeting)).toMatchObject({ madeUp: { doneOn: '2026-05-10' } })
  })

  it('is of the branch of the person, at a meeting of several branches', async () => {
    const meeting = await jointLecture(house, { at: 0 })
    await close(meeting, general)
    await house.moveTo(after(2 * aDay))

    expect(good(await report(meeting, 'zhizao-13'))).toMatchObject({
      branch: 'zhizao',
      path: ['xinghe', 'xinghe-jiguan', 'zhizao'],
    })
    const one = { member: 'zhizao-13' }
    expect(await answer(meeting, 'zonghe-02', one)).toMatchObject(refusal('forbidden', /本支部书记、委员/))
    expect(good(await answer(meeting, 'zhizao-01', one)).status).toBe('accepted')
  })
})

describe('再报、再审 — said twice', () => {
  it('a report sent twice is one, and another while it waits is refused', async () => {
    const meeting = await missed()
    const replies = await Promise.all(Array.from({ length: 5 }, () => report(meeting)))
    const reported = new Set(replies.map((reply) => good(reply).reportedAt))

    expect(reported.size).toBe(1)
    expect(await report(meeting, 'zonghe-08', { minutes: 90 })).toMatchObject(refusal('conflict', /等审核/))
  })

  it('sent back with a reason it may be reported anew, and what was said before is kept', async () => {
    const meeting = await missed()
    good(await report(meeting))
    expect(await answer(meeting, 'zonghe-02', { accept: false })).toMatchObject(
      refusal('invalid', /退回的原因/),
    )
    good(await answer(meeting, 'zonghe-02', { accept: false, reason: '请补交心得' }))
    const again = good(await report(meeting, 'zonghe-08', { minutes: 90 }))

    expect(again).toMatchObject({ status: 'reported', minutes: 90 })
    expect(again).not.toHaveProperty('answer')
    expect(again.earlier).toMatchObject([{ minutes: 60, answer: { reason: '请补交心得', by: 'zonghe-02' } }])
    expect(await stored(meeting)).toEqual(again)
  })

  it('is accepted once: sent again it answers the same, and it is not sent back any more', async () => {
    const meeting = await missed()
    good(await report(meeting))
    const first = good(await answer(meeting))

    expect(good(await answer(meeting, 'zonghe-03'))).toEqual(first)
    expect(await answer(meeting, 'zonghe-03', { accept: false, reason: '不对' })).toMatchObject(
      refusal('conflict', /审核过/),
    )
    expect(good(await report(meeting))).toEqual(first)
    expect(await report(meeting, 'zonghe-08', { minutes: 90 })).toMatchObject(refusal('closed', /已经通过/))
  })

  it('of two officers at once, of whom one accepts and one sends back, one is heard', async () => {
    const meeting = await missed()
    good(await report(meeting))
    const replies = await Promise.all([
      answer(meeting),
      answer(meeting, 'zonghe-03', { accept: false, reason: '不对' }),
    ])

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('an acceptance that was cut off before it was counted is counted when it is sent again', async () => {
    const meeting = await missed()
    good(await report(meeting))
    const { letGo } = await hold(house, 'meetings', meeting)
    const cut = answer(meeting)
    await meanwhile(house)
    expect((await stored(meeting))?.status).toBe('accepted')
    expect(await outcomeOf(meeting)).not.toHaveProperty('madeUp')
    await letGo()
    await cut
    good(await answer(meeting))

    expect(await outcomeOf(meeting)).toHaveProperty('madeUp')
  })
})

describe('不用补、不能审 — what is turned down', () => {
  it.each<[string, Partial<Report>, RegExp]>([
    ['before the meeting', { doneOn: '2026-03-24' }, /早于会议/],
    ['of a day to come', { doneOn: '2026-03-28' }, /还没有到/],
    ['of no length', { minutes: 0 }, /至少 10 分钟/],
    ['of nothing', { what: '  ' }, /请填写补学内容/],
  ])('a make-up %s', async (_, more, say) => {
    expect(await report(await missed(), 'zonghe-08', more)).toMatchObject(refusal('invalid', say))
  })

  it.each(['2026-03-25', '2026-03-27'] as const)('but not one of %s', async (doneOn) => {
    expect((await report(await missed(), 'zonghe-08', { doneOn })).ok).toBe(true)
  })

  it('of a meeting that is not made up, that is not over, or at which one was there', async () => {
    const plain = await missed({ kind: 'themedPartyDay' })
    expect(await report(plain)).toMatchObject(refusal('closed', /不要求补学/))

    await house.moveTo(morning)
    const running = await planned(house, { at: 0, kind: 'partyLecture' })
    expect(await report(running)).toMatchObject(refusal('closed', /会议结束以后/))

    const there = await missed()
    good(await mark('zonghe-01', { meeting: there, member: 'zonghe-08', was: 'absent', state: 'late' }))
    expect(await report(there)).toMatchObject(refusal('closed', /登记为到会/))
  })

  it('by somebody not due: a guest owes nothing', async () => {
    expect(await report(await missed(), 'xuesheng-08')).toMatchObject(refusal('closed', /不用.*补学/))
  })

  it.each(['zonghe-09', 'zonghe-06', 'xuesheng-01'])('for somebody else, or accepted, by %s', async (who) => {
    const meeting = await missed()
    expect(await report(meeting, who, { member: 'zonghe-08' })).toMatchObject(
      refusal('forbidden', /书记、委员/),
    )
    good(await report(meeting))

    expect(await answer(meeting, who)).toMatchObject(refusal('forbidden', /书记、委员/))
  })

  it('one’s own is never accepted by oneself, though another officer may', async () => {
    const meeting = await missed()
    good(await report(meeting, 'zonghe-01'))
    const own = { member: 'zonghe-01' }

    expect(await answer(meeting, 'zonghe-01', own)).toMatchObject(refusal('forbidden', /不能自己审核/))
    expect((await answer(meeting, 'zonghe-02', own)).ok).toBe(true)
  })

  it('nothing was reported', async () => {
    expect(await answer(await missed())).toMatchObject(refusal('notFound', /没有找到这条补学/))
  })
})
