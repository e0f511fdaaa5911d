import type { Meeting } from '#types/meeting'
import { after, good, morning, openHouse, opened, planned, refusal, scanned, type House } from './house'
import { hold } from './hold'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const close = (meeting: string, by = 'zonghe-01') => house.as(by)('meetings', 'close', { meeting })
const stored = async (meeting: string) => (await house.stored<Meeting>('meetings', meeting))!
const standing = (id: string) => house.stored<{ staleSince: string }>('standings', id)

/** A row as a sign-in writes it, when its writing takes longer than the closing. */
const lateRow = (meeting: string, member: string) =>
  house
    .database()
    .collection('attendances')
    .add({
      ...{ _id: `${meeting}:${member}`, schema: 1, meeting, member, name: '示例', branch: 'zonghe' },
      ...{ state: 'late', at: after(0), enteredAt: after(0), way: 'scan', by: member, byName: '示例' },
      changes: [],
    })

describe('结束时还在签到 — closing while a scan is on its way', () => {
  it('counts again until nothing landed in between, and embeds that', async () => {
    const { meeting } = await opened(house, { at: -15 })
    const { letGo } = await hold(house, 'standings', 'zonghe:2026', { staleSince: '' })
    const closing = close(meeting)
    while ((await stored(meeting)).status !== 'closed');
    await house.as('zonghe-08')('account', 'whoAmI', {})
    await lateRow(meeting, 'zonghe-08')
    await letGo()

    expect(good(await closing).tally).toMatchObject({ present: 1, late: 1, absent: 25 })
    expect((await stored(meeting)).tally).toMatchObject({ present: 1, late: 1, absent: 25 })
  })

  it('loses nobody of a crowd that signs in at that moment', async () => {
    const code = await opened(house, { at: -15 })
    const crowd = Array.from({ length: 12 }, (_, n) => `zonghe-${String(n + 6).padStart(2, '0')}`)
    const [, ...scans] = await Promise.all([
      close(code.meeting),
      ...crowd.map((member) => scanned(house, member, code).catch(() => ({ ok: false }))),
    ])
    const { tally } = good(await house.as('zonghe-01')('meetings', 'attendance', { meeting: code.meeting }))

    expect(tally.present).toBe(scans.filter(({ ok }) => ok).length)
    expect((await stored(code.meeting)).tally).toEqual(tally)
  })

  it('is mended when somebody looks, and the looker is answered even while another is at it', async () => {
    const { meeting } = await opened(house, { at: -15 })
    good(await close(meeting))
    await lateRow(meeting, 'zonghe-08')
    const look = async () => good(await house.as('zonghe-01')('meetings', 'attendance', { meeting }))
    const { letGo } = await hold(house, 'standings', 'zonghe:2026', { staleSince: '' })

    expect((await look()).meeting.tally).toMatchObject({ present: 1 })
    await letGo()
    await look()
    expect((await stored(meeting)).tally).toMatchObject({ present: 1 })
  })
})

describe('签到在先、结束在后 — signing in, then the closing', () => {
  it('answers a repeat after the closing with the row there is', async () => {
    const code = await opened(house, { at: -5 })
    const member = house.as('zonghe-08')
    const { admission } = good(await member('meetings', 'admit', code))
    const arrival = { meeting: code.meeting, admission }
    const first = good(await member('meetings', 'signIn', arrival))
    good(await close(code.meeting))

    expect(good(await member('meetings', 'signIn', arrival))).toEqual(first)
    await house.moveTo(after(11))
    expect(good(await member('meetings', 'signIn', arrival))).toEqual(first)
  })

  it('lets an officer mend the roll afterwards, and counts again', async () => {
    const { meeting } = await opened(house, { at: -5 })
    good(await close(meeting))
    const mark = { meeting, member: 'zonghe-08', was: 'absent', state: 'present' } as const
    good(await house.as('zonghe-01')('meetings', 'rollCall', mark))

    expect((await stored(meeting)).tally).toMatchObject({ present: 1, absent: 25 })
  })

  it('is refused a minute before the start, and not from the start on', async () => {
    const meetings = [await planned(house, { at: 1 }), await planned(house, { at: 0 })] as const

    expect(await close(meetings[0])).toMatchObject(refusal('closed', /09:21 才开始/))
    expect((await close(meetings[1])).ok).toBe(true)
  })
})

describe('算在哪一年 — the year that goes stale', () => {
  const held = async (startsAt: string, closedAt: string) => {
    await house.moveTo(startsAt)
    const meeting = await planned(house, { startsAt, by: 'xuesheng-01', branch: 'xuesheng' })
    await house.moveTo(closedAt)
    good(await close(meeting, 'xuesheng-01'))
    return meeting
  }

  it('is the year of the meeting, though it is closed in the next', async () => {
    await held('2025-12-31T14:00:00.000Z', '2026-01-01T01:00:00.000Z')

    expect((await standing('xuesheng:2025'))?.staleSince).toMatch(/^2026-01-01T01:0/)
    expect(await standing('xuesheng:2026')).toBeUndefined()
  })

  it('is the year in China: half past midnight on New Year is not last year', async () => {
    await held('2025-12-31T16:30:00.000Z', '2025-12-31T17:30:00.000Z')

    expect((await standing('xuesheng:2026'))?.staleSince).toMatch(/^2025-12-31T17:3/)
  })
})
