import { printedToken } from '../../../cloudfunctions/meetings/token'
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
const { codeAt, mark, meetingOf, rowOf, close, seen } = asking(later)
const lesson = (more: Parameters<typeof opened>[1] = {}) =>
  opened(house, { at: 5, minutes: 60, signOut: true, ...more })
const send = (scan: { meeting: string; token: string }, member = 'zonghe-08') =>
  house.as(member)('meetings', 'sendScan', scan)
const aDay = 24 * 60

/** A scan made in time without network, and sent so many minutes after the morning. */
async function sentLater(sentAt: number, more: Parameters<typeof opened>[1] = {}) {
  const code = await lesson(more)
  await house.moveTo(after(sentAt))
  return { ...code, reply: await send(code) }
}

const settled = (meeting: string, state: Mark['state'], member = 'zonghe-08') =>
  mark('zonghe-01', { meeting, member, was: 'unconfirmed', state })

describe('没有网络时扫的码 — a scan sent later', () => {
  it('is a scan like any other while its code is fresh', async () => {
    const code = await lesson()

    expect(good(await send(code)).row).toMatchObject({ state: 'present', way: 'scan' })
  })

  it('waits for the host when the code is old, from the moment it was shown, and counts as not there', async () => {
    const { meeting, reply } = await sentLater(20)

    expect(good(reply).row).toMatchObject({ state: 'unconfirmed', at: morning, way: 'scan' })
    const { tally, people } = await seen(meeting)
    expect(tally).toMatchObject({ present: 0, absent: 26, awaiting: 1 })
    expect(people.find(({ member }) => member === 'zonghe-08')).toMatchObject({ state: 'unconfirmed' })
    const board = good(await house.as('zonghe-01')('meetings', 'board', { meeting }))
    expect(board.awaiting).toMatchObject([{ member: 'zonghe-08', at: morning }])
  })

  it('counts from the opening for whoever scanned before it', async () => {
    const { reply } = await sentLater(70, { at: 60 })

    expect(good(reply).row).toMatchObject({ state: 'unconfirmed', at: after(30) })
  })

  it('is never doubled, however often and by however many calls it is sent', async () => {
    const code = await lesson()
    await house.moveTo(after(20))
    const replies = await Promise.all(Array.from({ length: 8 }, () => send(code)))
    const rows = replies.map((reply) => good(reply).row)
    const { total } = await house
      .database()
      .collection('attendances')
      .where({ meeting: code.meeting })
      .count()

    expect(total).toBe(1)
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1)
  })

  it('answers the row of whoever is down as there already, and changes nothing', async () => {
    const code = await lesson()
    const row = good(await scanned(house, 'zonghe-08', code))
    await house.moveTo(after(20))

    expect(good(await send(code)).row).toEqual(row)
    expect((await rowOf(code.meeting, 'zonghe-08'))?.changes).toEqual([])
  })

  it.each(['leave', 'absent'] as const)(
    'takes the place of %s, which stays in its history',
    async (state) => {
      const code = await lesson()
      await house.moveTo(after(20))
      good(await mark('zonghe-01', { meeting: code.meeting, member: 'zonghe-08', was: 'absent', state }))

      expect(good(await send(code)).row.state).toBe('unconfirmed')
      expect((await rowOf(code.meeting, 'zonghe-08'))?.changes).toMatchObject([{ state, by: 'zonghe-01' }])
    },
  )

  it('takes the place of a leave that was only asked for', async () => {
    const code = await lesson()
    good(await house.as('zonghe-08')('meetings', 'askLeave', { meeting: code.meeting, reason: 'duty' }))
    await house.moveTo(after(20))

    expect(good(await send(code)).row).not.toHaveProperty('reason')
    expect((await rowOf(code.meeting, 'zonghe-08'))?.changes).toMatchObject([
      { state: 'leaveAsked', reason: 'duty' },
    ])
  })

  it('gives way to a new scan in the hall', async () => {
    const { meeting } = await sentLater(10)

    expect(good(await scanned(house, 'zonghe-08', await codeAt(meeting, 10))).state).toBe('present')
  })

  it('takes three round trips to the database', async () => {
    expect((await sentLater(20)).reply.roundTrips).toBeLessThanOrEqual(3)
  })
})

describe('主持人确认 — the host’s word on it', () => {
  it.each([
    [14, 'present'],
    [16, 'late'],
  ] as const)(
    'a code of minute %d confirmed as present is %s, at the moment of the scan',
    async (minute, state) => {
      const { meeting } = await lesson()
      const code = await codeAt(meeting, minute)
      await house.moveTo(after(40))
      good(await send(code))
      const { row } = good(await settled(meeting, 'present'))

      expect(row).toMatchObject({ state, at: after(minute), byName: expect.any(String) as string })
      expect(row.changes).toMatchObject([{ state: 'unconfirmed', at: after(minute), by: 'zonghe-08' }])
      expect(good(await settled(meeting, 'present')).row).toEqual(row)
    },
  )

  it('late is late when the host says so, at the moment of the scan', async () => {
    const { meeting } = await sentLater(20)

    expect(good(await settled(meeting, 'late')).row).toMatchObject({ state: 'late', at: morning })
  })

  it('a scan that the host did not confirm does not come back when it is sent again', async () => {
    const code = await lesson()
    await house.moveTo(after(20))
    good(await send(code))
    good(await settled(code.meeting, 'absent'))

    expect(good(await send(code)).row.state).toBe('absent')
    expect(await seen(code.meeting)).toMatchObject({ tally: { awaiting: 0, absent: 26 } })
  })
})

describe('会后补传 — after the meeting', () => {
  it('waits in a closed meeting as well, and its confirmation is counted there', async () => {
    const code = await lesson()
    await house.moveTo(after(70))
    await close(code.meeting)
    const { row, meeting } = good(await send(code))

    expect([row.state, meeting.status]).toEqual(['unconfirmed', 'closed'])
    expect((await meetingOf(code.meeting)).tally).toMatchObject({ present: 0, awaiting: 1 })
    good(await settled(code.meeting, 'present'))
    const stored = await meetingOf(code.meeting)
    expect(stored.tally).toMatchObject({ present: 1, awaiting: 0 })
    expect(stored.outcomes?.find(({ member }) => member === 'zonghe-08')?.state).toBe('present')
  })

  it('also where the code was still fresh when the host closed', async () => {
    const code = await lesson({ at: 0 })
    await close(code.meeting)

    expect(good(await send(code)).row.state).toBe('unconfirmed')
  })

  it('is taken seven days after the end, and not later', async () => {
    const end = 65
    expect(good((await sentLater(end + 7 * aDay - 1)).reply).row.state).toBe('unconfirmed')
    await house.moveTo(morning)
    const { reply } = await sentLater(end + 7 * aDay + 1)

    expect(reply).toMatchObject(refusal('closed', /超过 7 天.*补登/))
  })

  it('finds the code of any moment of a meeting of half a day', async () => {
    const { meeting } = await opened(house, { at: 30, minutes: 720, opensMinutesBefore: 0 })
    const codes = await Promise.all([-30, 0, 371.3, 750].map((minute) => codeAt(meeting, minute)))
    await house.moveTo(after(2 * aDay))
    const members = ['zonghe-08', 'zonghe-09', 'zonghe-10', 'zonghe-11']
    const rows = []
    for (const [n, code] of codes.entries()) rows.push(good(await send(code, members[n])).row.at)

    expect(rows).toEqual([after(30), after(30), after(371.25), after(750)])
  })
})

describe('补传签退 — leaving, sent later', () => {
  it('is added to whoever came, at the moment its code was shown', async () => {
    const { meeting, token } = await lesson()
    good(await scanned(house, 'zonghe-08', { meeting, token }))
    const code = await codeAt(meeting, 30, 'out')
    await house.moveTo(after(70))
    await close(meeting)

    expect(good(await send(code)).row).toMatchObject({ state: 'present', leftAt: after(30), leftEarly: true })
    expect((await meetingOf(meeting)).tally).toMatchObject({ present: 1, leftEarly: 1 })
  })

  it('is added to a scan that still waits for the host, and stays when it is confirmed', async () => {
    const { meeting } = await sentLater(66)
    good(await send(await codeAt(meeting, 64, 'out')))
    const { row } = good(await settled(meeting, 'present'))

    expect(row).toMatchObject({ state: 'present', leftAt: after(64) })
    expect(row).not.toHaveProperty('leftEarly')
  })

  it('is refused for whoever never came, with the way to mend it', async () => {
    const { meeting } = await lesson()

    expect(await send(await codeAt(meeting, -1, 'out'))).toMatchObject({ ok: false })
    await house.moveTo(after(70))
    expect(await send(await codeAt(meeting, 60, 'out'))).toMatchObject(
      refusal('conflict', /还没有签到.*点名/),
    )
  })
})

describe('不能补传的 — what is turned down', () => {
  it.each([
    ['nobody made', () => 'AAAAAAAAAAAAAAAA'],
    ['shown before any code was', async (meeting: string) => (await codeAt(meeting, -86)).token],
    ['of a moment after the end', async (meeting: string) => (await codeAt(meeting, 66)).token],
  ])('a code %s', async (_, tokenOf) => {
    const { meeting } = await lesson()
    const token = await tokenOf(meeting)
    await house.moveTo(after(90))

    expect(await send({ meeting, token })).toMatchObject(refusal('invalid', /不是本次会议的签到码.*点名/))
  })

  it('a code of a moment that has not come', async () => {
    const { meeting } = await lesson()
    const code = await codeAt(meeting, 30)
    await house.moveTo(after(10))

    expect(await send(code)).toMatchObject(refusal('invalid', /不是本次会议/))
  })

  it('a printed code after the end: nobody can tell when it was scanned', async () => {
    const meeting = await planned(house, { at: 5, minutes: 60, printedCode: true })
    const { key } = await meetingOf(meeting)
    const scan = { meeting, token: printedToken(meeting, key) }

    await house.moveTo(after(10))
    expect(good(await send(scan)).row).toMatchObject({ state: 'present', way: 'printedCode' })
    await house.moveTo(after(70))
    expect(await send(scan, 'zonghe-09')).toMatchObject(refusal('closed', /固定码看不出/))
  })

  it('a scan of a meeting called off, with the reason', async () => {
    const code = await lesson()
    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting: code.meeting, reason: '会场停电' }))

    expect(await send(code)).toMatchObject(refusal('closed', /会场停电/))
  })

  it('a scan of somebody who is not due, unless guests are let in; then the host confirms a guest', async () => {
    const own = await lesson()
    const wide = await lesson({ guests: 'anyone' })
    await house.moveTo(after(20))

    expect(await send(own, 'xuesheng-08')).toMatchObject(refusal('forbidden', /列席/))
    expect(good(await send(wide, 'xuesheng-08')).row).toMatchObject({ state: 'unconfirmed', guest: true })
    expect((await seen(wide.meeting)).tally).toMatchObject({ guests: 0, awaiting: 0 })
    expect(good(await settled(wide.meeting, 'present', 'xuesheng-08')).tally.guests).toBe(1)
  })

  it('a guest’s scan that the host does not confirm leaves nobody on the list', async () => {
    const wide = await lesson({ guests: 'anyone' })
    await house.moveTo(after(20))
    good(await send(wide, 'xuesheng-08'))
    good(await settled(wide.meeting, 'absent', 'xuesheng-08'))

    expect((await seen(wide.meeting)).people.filter(({ due }) => !due)).toEqual([])
  })

  it('a scan of somebody who has not bound yet: the phone keeps it', async () => {
    expect(await send(await lesson(), 'newcomer')).toMatchObject(refusal('signedOut', /绑定/))
  })
})
