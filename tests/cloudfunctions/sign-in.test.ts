import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { after, good, openHouse, opened, planned, refusal, scanned, tokenIn, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const attendanceOf = async (meeting: string) =>
  good(await house.as('zonghe-01')('meetings', 'attendance', { meeting }))

describe('扫码签到 — coming to a meeting', () => {
  it('writes down that a member came in time, and says so', async () => {
    const code = await opened(house)

    expect(good(await scanned(house, 'zonghe-08', code))).toMatchObject({
      state: 'present',
      way: 'scan',
      guest: false,
      byName: expect.any(String) as string,
    })
    expect((await attendanceOf(code.meeting)).tally).toMatchObject({ due: 26, present: 1, absent: 25 })
  })

  it('is late once start and grace are over, and late counts as present', async () => {
    const code = await opened(house, { at: -11, graceMinutes: 10 })

    expect(good(await scanned(house, 'zonghe-08', code)).state).toBe('late')
    expect((await attendanceOf(code.meeting)).tally).toMatchObject({ present: 1, late: 1 })
  })

  it('is in time within the grace that the meeting set', async () => {
    const code = await opened(house, { at: -11, graceMinutes: 15 })

    expect(good(await scanned(house, 'zonghe-08', code)).state).toBe('present')
  })

  it('answers a repeat as it answered the first time, and keeps one row', async () => {
    const code = await opened(house)
    const first = await scanned(house, 'zonghe-08', code)
    const second = await scanned(house, 'zonghe-08', code)

    expect(good(second)).toEqual(good(first))
    expect((await attendanceOf(code.meeting)).tally.present).toBe(1)
  })

  it('tells whoever scans again that they are signed in already', async () => {
    const code = await opened(house)
    const row = good(await scanned(house, 'zonghe-08', code))

    expect(good(await house.as('zonghe-08')('meetings', 'admit', code)).row).toEqual(row)
  })

  it('keeps names with rare characters whole', async () => {
    const code = await opened(house)
    await scanned(house, 'zonghe-05', code)

    const { people } = await attendanceOf(code.meeting)
    expect(people.find(({ member }) => member === 'zonghe-05')).toMatchObject({
      name: '𠮷谷雨',
      state: 'present',
    })
  })

  it('takes three round trips to the database at most', async () => {
    const code = await opened(house)
    await scanned(house, 'zonghe-09', code)
    const admitted = await house.as('zonghe-08')('meetings', 'admit', code)
    const { admission } = good(admitted)
    const signed = await house.as('zonghe-08')('meetings', 'signIn', { meeting: code.meeting, admission })

    expect(admitted.roundTrips).toBeLessThanOrEqual(3)
    expect(signed.roundTrips).toBeLessThanOrEqual(3)
  })

  it('carries the server time in every reply, refusals included', async () => {
    const { now } = await house.as('zonghe-08')('meetings', 'admit', { meeting: 'nowhere-1', token: '' })

    expect(now.slice(0, 13)).toBe('2026-03-25T01')
  })
})

describe('太早、太晚 — too early and too late', () => {
  it('lets whoever is early wait with an admission that will still hold when sign-in opens', async () => {
    const code = await opened(house, { at: 60, opensMinutesBefore: 30 })
    const early = good(await house.as('zonghe-08')('meetings', 'admit', code))
    const arrival = { meeting: code.meeting, admission: early.admission }

    expect(early.meeting.opensAt).toBe(after(30))
    expect(await house.as('zonghe-08')('meetings', 'signIn', arrival)).toMatchObject(
      refusal('closed', /3月25日 09:50 开始签到/),
    )
    await house.moveTo(after(38))
    expect(good(await house.as('zonghe-08')('meetings', 'signIn', arrival)).state).toBe('present')
    await house.moveTo(after(0))
  })

  it('judges by the moment of the scan: a slow hand within ten minutes is not late for it', async () => {
    const code = await opened(house, { at: -9, graceMinutes: 10 })
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', code))
    await house.moveTo(after(9))

    expect(
      good(await house.as('zonghe-08')('meetings', 'signIn', { meeting: code.meeting, admission })).state,
    ).toBe('present')
    await house.moveTo(after(0))
  })

  it('refuses an admission more than ten minutes old', async () => {
    const code = await opened(house)
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', code))
    await house.moveTo(after(11))

    expect(
      await house.as('zonghe-08')('meetings', 'signIn', { meeting: code.meeting, admission }),
    ).toMatchObject(refusal('closed', /10 分钟/))
    await house.moveTo(after(0))
  })

  it('refuses a scan after the end, and says who can help', async () => {
    const { meeting } = await opened(house, { at: -59, minutes: 60 })
    await house.moveTo(after(0.9))
    const { code } = good(await house.as('zonghe-01')('meetings', 'board', { meeting }))
    const scan = { meeting, token: tokenIn(code!.link) }
    await house.moveTo(after(1.1))

    expect(await house.as('zonghe-08')('meetings', 'admit', scan)).toMatchObject(refusal('closed', /点名/))
    expect(good(await house.as('zonghe-01')('meetings', 'board', { meeting })).code).toBeUndefined()
    await house.moveTo(after(0))
  })

  it('refuses a scan when the host has closed the meeting, even with an admission in hand', async () => {
    const code = await opened(house, { at: -5 })
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', code))
    good(await house.as('zonghe-01')('meetings', 'close', { meeting: code.meeting }))

    const refused = refusal('closed', /签到已经结束/)
    expect(
      await house.as('zonghe-08')('meetings', 'signIn', { meeting: code.meeting, admission }),
    ).toMatchObject(refused)
    expect(await house.as('zonghe-09')('meetings', 'admit', code)).toMatchObject(refused)
  })

  it('refuses a scan of a cancelled meeting with the reason', async () => {
    const code = await opened(house)
    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting: code.meeting, reason: '会场停电' }))

    expect(await house.as('zonghe-08')('meetings', 'admit', code)).toMatchObject(
      refusal('closed', /会场停电/),
    )
  })
})

describe('谁在扫 — who is scanning', () => {
  it('records someone of the branch who is not due as a guest, outside every other count', async () => {
    const code = await opened(house, { kind: 'groupMeeting', group: 'zonghe-g1', by: 'zonghe-01' })
    const before = (await attendanceOf(code.meeting)).tally

    expect(good(await house.as('zonghe-08')('meetings', 'admit', code)).guest).toBe(true)
    expect(good(await scanned(house, 'zonghe-08', code)).guest).toBe(true)
    expect((await attendanceOf(code.meeting)).tally).toEqual({ ...before, guests: 1 })
  })

  it('refuses someone of another branch, unless the host lets anyone sit in', async () => {
    const own = await opened(house)
    const wide = await opened(house, { guests: 'anyone' })

    expect(await house.as('xuesheng-08')('meetings', 'admit', own)).toMatchObject(
      refusal('forbidden', /列席/),
    )
    expect(good(await scanned(house, 'xuesheng-08', wide)).guest).toBe(true)
  })

  it('refuses any guest where the host wants none', async () => {
    const code = await opened(house, { kind: 'groupMeeting', group: 'zonghe-g1', guests: 'none' })

    expect(await house.as('zonghe-08')('meetings', 'admit', code)).toMatchObject(
      refusal('forbidden', /应到名单/),
    )
  })

  it('lets someone not bound yet see the meeting, bind, and sign in with the admission of that scan', async () => {
    const code = await opened(house)
    const newcomer = house.as('newcomer')
    const admitted = good(await newcomer('meetings', 'admit', code))
    const arrival = { meeting: code.meeting, admission: admitted.admission }

    expect(admitted.bound).toBe(false)
    expect(await newcomer('meetings', 'signIn', arrival)).toMatchObject(refusal('signedOut', /绑定码/))
    const { code: bindCode } = good(
      await house.as('zonghe-01')('account', 'issueCode', { member: 'zonghe-26' }),
    )
    good(await newcomer('account', 'bind', { code: bindCode }))
    expect(good(await newcomer('meetings', 'signIn', arrival)).state).toBe('present')
  })

  it('refuses someone who has left the roll', async () => {
    const code = await opened(house)
    await house.database().collection('bindings').doc('demo-zonghe-12').update({ until: '2026-03-24' })

    expect(await house.as('zonghe-12')('meetings', 'admit', code)).toMatchObject(refusal('forbidden', /名册/))
  })

  it('refuses a call without any identity', async () => {
    const code = await opened(house)

    expect(await house.as()('meetings', 'admit', code)).toMatchObject(refusal('signedOut', /微信/))
  })
})

/** Reads the picture as a phone would. */
function sceneIn(png: string): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(png, 'base64'))
  const read = jsQR(new Uint8ClampedArray(data), width, height)
  return new URLSearchParams(read?.data.split('?')[1]).get('scene') ?? ''
}

describe('固定码 — the printed code', () => {
  it('is drawn where the meeting allows one, and a row made with it says so', async () => {
    const meeting = await planned(house, { printedCode: true })
    const { png } = good(await house.as('zonghe-01')('meetings', 'printedCode', { meeting }))
    const [id, token] = sceneIn(png).split('.')

    expect(id).toBe(meeting)
    expect(good(await scanned(house, 'zonghe-08', { meeting, token: token! })).way).toBe('printedCode')
  })

  it('is not drawn where it is not allowed', async () => {
    const meeting = await planned(house)

    expect(await house.as('zonghe-01')('meetings', 'printedCode', { meeting })).toMatchObject(
      refusal('closed', /没有开放固定码/),
    )
  })
})
