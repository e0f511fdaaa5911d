import type { Meeting } from '#types/meeting'
import type { Member } from '#types/member'
import { printedToken } from '../../cloudfunctions/meetings/token'
import { after, good, morning, openHouse, opened, planned, refusal, scanned, type House } from './house'
import { hold, meanwhile, wake } from './hold'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const aDay = 24 * 60
const secretary = () => house.as('zonghe-01')
const cancel = (meeting: string) => secretary()('meetings', 'cancel', { meeting, reason: '会场停电' })
const stored = async (meeting: string) => (await house.stored<Meeting>('meetings', meeting))!
const mark = (meeting: string, member: string, was: 'absent' | 'present', state: 'absent' | 'present') =>
  secretary()('meetings', 'rollCall', { meeting, member, was, state })
const admitted = async (code: { meeting: string; token: string }) => {
  const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', code))
  return { meeting: code.meeting, admission }
}
const signIn = (arrival: { meeting: string; admission: string }) =>
  house.as('zonghe-08')('meetings', 'signIn', arrival)

it('tells nobody that a meeting is cancelled which another canceller is about to resume', async () => {
  for (let round = 0; round < 10; round++) {
    const code = await opened(house, { at: -5 })
    const { letGo } = await hold(house, 'meetings', code.meeting)
    const first = cancel(code.meeting)
    await meanwhile(house, 5)
    good(await scanned(house, 'zonghe-08', code))
    const going = letGo()
    const others = Array.from({ length: 6 }, () => cancel(code.meeting))
    await going
    const replies = await Promise.all([first, ...others])

    expect((await stored(code.meeting)).status).toBe('open')
    expect(replies.filter(({ ok }) => ok)).toEqual([])
  }
})

describe('点名更正之后 — after a correction', () => {
  it('an officer’s later correction stands against a repeat of the scan before it', async () => {
    const code = await opened(house, { at: -5 })
    const arrival = await admitted(code)
    good(await signIn(arrival))
    good(await mark(code.meeting, 'zonghe-08', 'present', 'absent'))
    await signIn(arrival)

    expect((await house.stored<{ state: string }>('attendances', `${code.meeting}:zonghe-08`))?.state).toBe(
      'absent',
    )
  })

  it('whoever was marked present by mistake gets no admission without a code', async () => {
    const { meeting } = await opened(house, { at: -5 })
    good(await mark(meeting, 'zonghe-08', 'absent', 'present'))
    const arrival = await admitted({ meeting, token: 'junk' })
    good(await mark(meeting, 'zonghe-08', 'present', 'absent'))

    expect((await signIn(arrival)).ok).toBe(false)
  })
})

it('a refused roll call does not begin the meeting', async () => {
  const meeting = await planned(house)

  expect(await mark(meeting, 'nobody-99', 'absent', 'present')).toMatchObject(refusal('notFound', /名册/))
  expect((await stored(meeting)).status).toBe('planned')
})

it('whoever joined after the plan may be the first to scan the printed code, without guests too', async () => {
  const meeting = await planned(house, { printedCode: true, guests: 'none' })
  const colleague = (await house.stored<Member>('members', 'zonghe-26'))!
  await house
    .database()
    .collection('members')
    .add({ ...colleague, _id: 'joiner' })
  const { code } = good(await secretary()('account', 'issueCode', { member: 'joiner' }))
  good(await house.as('joiner')('account', 'bind', { code }))
  const token = printedToken(meeting, (await stored(meeting)).key)

  expect((await house.as('joiner')('meetings', 'admit', { meeting, token })).ok).toBe(true)
})

it('finds a guest by name though twenty of those due are called alike', async () => {
  const guest = (await house.stored<Member>('members', 'xuesheng-08'))!
  await house
    .database()
    .collection('members')
    .add({ ...guest, _id: 'guest-x', name: '甲龙' })
  const { meeting } = await opened(house)
  const { people } = good(await secretary()('meetings', 'candidates', { meeting, name: '甲' }))

  expect(people.map(({ member }) => member)).toContain('guest-x')
})

it('twenty meetings that nobody closed do not hide the next one from a member', async () => {
  const then = -40 * aDay
  await house.moveTo(after(then))
  const small = { by: 'xinxing-01', branch: 'xinxing' } as const
  for (let n = 0; n < 20; n++)
    await planned(house, { ...small, at: then - 60 - n, minutes: 30, kind: 'collectiveStudy' })
  const next = await planned(house, { ...small, at: then + 60 })

  expect(good(await house.as('xinxing-02')('meetings', 'home', {})).mine.map(({ id }) => id)).toContain(next)
})

it.each(['\u2028', '\u2029'])('a title is one line: no line or paragraph separator', async (separator) => {
  const draft = {
    id: 'plan-two-lines',
    kind: 'generalMeeting',
    branch: 'zonghe',
    startsAt: after(60),
  } as const
  const reply = await secretary()('meetings', 'plan', { ...draft, title: `一${separator}二` })

  expect(reply).toMatchObject(refusal('invalid', /不能显示的字符/))
})

it('a scan that landed after the meeting was called off brings it back: who signed in was told so', async () => {
  const { meeting } = await opened(house, { at: -5 })
  good(await cancel(meeting))
  const row = { meeting, member: 'zonghe-08', name: '示例', branch: 'zonghe', state: 'present', schema: 1 }
  const at = { at: after(0), enteredAt: after(0), way: 'scan', by: 'zonghe-08', byName: '示例', changes: [] }
  await house
    .database()
    .collection('attendances')
    .add({ ...row, ...at, _id: `${meeting}:zonghe-08` })
  const seen = good(await secretary()('meetings', 'attendance', { meeting }))

  expect(seen).toMatchObject({ meeting: { status: 'open' }, tally: { present: 1 } })
  expect((await secretary()('meetings', 'close', { meeting })).ok).toBe(true)
})
