import type { Meeting } from '#types/meeting'
import type { Member } from '#types/member'
import { staying } from '../domain/a-member'
import { makeAdmission, printedToken } from '../../cloudfunctions/meetings/token'
import { hold, meanwhile } from './hold'
import { after, good, morning, openHouse, planned, refusal, scanned, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const secretary = () => house.as('zonghe-01')
const stored = async (meeting: string) => (await house.stored<Meeting>('meetings', meeting))!
const dueIn = async (meeting: string) => (await stored(meeting)).due.map(({ member }) => member)
const roll = () => house.database().collection('members')
const mark = (meeting: string, member: string, state: 'present' | 'leave' | 'absent') =>
  secretary()('meetings', 'rollCall', { meeting, member, was: 'absent', state })
const printed = async (meeting: string) => ({
  meeting,
  token: printedToken(meeting, (await stored(meeting)).key),
})

let newcomers = 0

/** Somebody joins the branch and somebody leaves it, after the plan was made. */
async function changeRoll(): Promise<{ joined: string; left: string }> {
  const [joined, left] = [`newcomer-${++newcomers}`, `zonghe-${10 + newcomers}`]
  const colleague = (await house.stored<Member>('members', 'zonghe-09'))!
  await roll().add({ ...colleague, _id: joined, boundTo: `demo-${joined}` })
  await roll()
    .doc(left)
    .update(staying('zonghe', '2019-07-01', '2026-03-24'))
  return { joined, left }
}

describe('会议开始 — however a meeting begins, the list of those due is made then', () => {
  it.each<[string, (meeting: string) => Promise<unknown>]>([
    ['its code is shown', (meeting) => secretary()('meetings', 'openCode', { meeting })],
    ['an officer calls the roll', (meeting) => mark(meeting, 'zonghe-08', 'present')],
    ['somebody scans its printed code', async (id) => scanned(house, 'zonghe-08', await printed(id))],
    [
      'it is closed without ever having been opened',
      (meeting) => secretary()('meetings', 'close', { meeting }),
    ],
  ])('from the roll as it stands when %s', async (_, begin) => {
    const meeting = await planned(house, { at: -5, printedCode: true })
    const { joined, left } = await changeRoll()
    expect(await dueIn(meeting)).toContain(left)
    await begin(meeting)

    expect(await dueIn(meeting)).toContain(joined)
    expect(await dueIn(meeting)).not.toContain(left)
  })

  it('not for another time than it was moved to at that very moment', async () => {
    const meeting = await planned(house, { at: -5 })
    const before = await dueIn(meeting)
    const moved = await hold(house, 'meetings', meeting, { startsAt: after(60), endsAt: after(150) })
    const opening = secretary()('meetings', 'openCode', { meeting })
    await meanwhile(house)
    await moved.keep()

    expect(await opening).toMatchObject(refusal('conflict', /时间刚刚.*刷新/))
    expect(await stored(meeting)).toMatchObject({ status: 'planned', startsAt: after(60) })
    expect(await dueIn(meeting)).toEqual(before)
  })

  it('and once begun it stands, whoever joins later', async () => {
    const meeting = await planned(house, { at: -5 })
    good(await secretary()('meetings', 'openCode', { meeting }))
    const due = await dueIn(meeting)
    await changeRoll()
    good(await secretary()('meetings', 'openCode', { meeting }))
    good(await mark(meeting, 'zonghe-08', 'present'))
    good(await secretary()('meetings', 'close', { meeting }))

    expect(await dueIn(meeting)).toEqual(due)
  })

  it('by the roll of its own day, not of the day on which it is closed', async () => {
    const meeting = await planned(house, { at: -5 })
    await roll()
      .doc('zonghe-20')
      .update(staying('zonghe', '2019-07-01', '2026-03-25'))
    await house.moveTo(after(24 * 60))
    good(await secretary()('meetings', 'close', { meeting }))

    expect(await dueIn(meeting)).toContain('zonghe-20')
  })

  it('and a tally made at once counts by that list', async () => {
    const meeting = await planned(house, { at: -5 })
    const before = (await dueIn(meeting)).length
    await changeRoll()
    await roll()
      .doc('zonghe-24')
      .update(staying('zonghe', '2019-07-01', '2026-03-24'))

    expect(good(await secretary()('meetings', 'close', { meeting })).tally.due).toBe(before - 1)
  })

  it.each<[string, (meeting: string) => Promise<unknown>]>([
    ['a leave noted beforehand', (meeting) => mark(meeting, 'zonghe-08', 'leave')],
    ['an absence noted beforehand', (meeting) => mark(meeting, 'zonghe-08', 'absent')],
    ['a look at its page', (meeting) => secretary()('meetings', 'board', { meeting })],
  ])('but not by %s', async (_, look) => {
    const meeting = await planned(house)
    await look(meeting)

    expect((await stored(meeting)).status).toBe('planned')
  })

  it('nor by a printed code scanned before sign-in opens', async () => {
    const meeting = await planned(house, { at: 60, opensMinutesBefore: 30, printedCode: true })
    const refused = await scanned(house, 'zonghe-08', await printed(meeting))

    expect(refused).toMatchObject(refusal('closed', /09:50 开始签到/))
    expect((await stored(meeting)).status).toBe('planned')
  })

  it.each([
    ['an admission nobody made', 'zonghe-08', 'nonsense', /重新扫码/],
    ['an admission made for somebody else', 'zonghe-08', 'zonghe-09', /重新扫码/],
    ['somebody who is not let in', 'xuesheng-08', 'xuesheng-08', /应到名单/],
  ])('nor by %s', async (_, who, holder, say) => {
    const meeting = await planned(house, { printedCode: true })
    const { key } = await stored(meeting)
    const scan = { scannedAt: after(0), way: 'printedCode' } as const
    const admission = holder === 'nonsense' ? holder : makeAdmission(meeting, key, `demo-${holder}`, scan)

    expect(await house.as(who)('meetings', 'signIn', { meeting, admission })).toMatchObject(
      refusal('forbidden', say),
    )
    expect((await stored(meeting)).status).toBe('planned')
  })

  it('keeps who opened it, once', async () => {
    const meeting = await planned(house)
    for (const who of ['zonghe-02', 'zonghe-03'])
      good(await house.as(who)('meetings', 'openCode', { meeting }))

    const { steps } = await stored(meeting)
    expect(steps.map(({ did, by }) => [did, by])).toEqual([
      ['planned', 'zonghe-01'],
      ['opened', 'zonghe-02'],
    ])
  })
})

describe('打开签到码 — when the code may be shown', () => {
  const open = (meeting: string) => secretary()('meetings', 'openCode', { meeting })

  it('is shown from an hour before sign-in opens', async () => {
    const meeting = await planned(house, { at: 90, opensMinutesBefore: 30 })

    expect(good(await open(meeting)).code).toBeDefined()
  })

  it('is refused more than an hour before, with the moment from which it works', async () => {
    const meeting = await planned(house, { at: 91, opensMinutesBefore: 30 })

    expect(await open(meeting)).toMatchObject(refusal('closed', /3月25日 09:21 起可以打开/))
  })

  it('is shown until the very end', async () => {
    const meeting = await planned(house, { at: -59, minutes: 60 })

    expect(good(await open(meeting)).code).toBeDefined()
  })

  it('is refused once the meeting is over, and does not begin it', async () => {
    const meeting = await planned(house, { at: -60, minutes: 60 })

    expect(await open(meeting)).toMatchObject(refusal('closed', /已过会议结束时间/))
    expect((await stored(meeting)).status).toBe('planned')
  })

  it('is refused when the meeting is closed', async () => {
    const meeting = await planned(house, { at: -5 })
    good(await secretary()('meetings', 'close', { meeting }))

    expect(await open(meeting)).toMatchObject(refusal('closed', /已结束.*补登/))
    expect((await stored(meeting)).status).toBe('closed')
  })

  it('is refused when the meeting was called off', async () => {
    const meeting = await planned(house)
    good(await secretary()('meetings', 'cancel', { meeting, reason: '改期' }))

    expect(await open(meeting)).toMatchObject(refusal('closed', /会议已取消/))
    expect((await stored(meeting)).status).toBe('cancelled')
  })
})
