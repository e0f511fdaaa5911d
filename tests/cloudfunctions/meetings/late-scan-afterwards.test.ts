import { after, good, morning, openHouse, opened, refusal, scanned, type House } from '../house'
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
const { codeAt, mark, meetingOf, close } = asking(later)
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
