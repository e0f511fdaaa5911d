import { after, good, openHouse, opened, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('假码、旧码 — tokens and admissions that are not what they seem', () => {
  it.each([
    ['empty', ''],
    ['made up', 'AAAAAAAAAAAAAAAA'],
    ['too long', 'A'.repeat(199)],
  ])('refuses a token that is %s', async (_, token) => {
    const { meeting } = await opened(house)

    expect(await house.as('zonghe-08')('meetings', 'admit', { meeting, token })).toMatchObject(
      refusal('invalid', /不是本次会议的签到码/),
    )
  })

  it('refuses the token of another meeting', async () => {
    const [one, other] = [await opened(house), await opened(house)]

    expect(
      await house.as('zonghe-08')('meetings', 'admit', { meeting: one.meeting, token: other.token }),
    ).toMatchObject(refusal('invalid', /不是本次会议/))
  })

  it('takes the code before the newest one, and no older', async () => {
    const { meeting, token } = await opened(house)
    const board = good(await house.as('zonghe-01')('meetings', 'board', { meeting }))
    const scan = { meeting, token }
    const untilNext = board.code!.freshSeconds / 60

    await house.moveTo(after(untilNext + 0.2))
    expect((await house.as('zonghe-08')('meetings', 'admit', scan)).ok).toBe(true)
    await house.moveTo(after(untilNext + 0.5))
    expect(await house.as('zonghe-08')('meetings', 'admit', scan)).toMatchObject(
      refusal('closed', /再扫一次/),
    )
    await house.moveTo(after(0))
  })

  it("refuses somebody else's admission", async () => {
    const code = await opened(house)
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', code))

    expect(
      await house.as('zonghe-09')('meetings', 'signIn', { meeting: code.meeting, admission }),
    ).toMatchObject(refusal('forbidden', /本人扫码/))
  })

  it('refuses an admission to another meeting, a forged one, and one whose time was changed', async () => {
    const [one, other] = [await opened(house), await opened(house)]
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', one))
    const [millis, way, sealed] = admission.split('.')
    const signIn = (meeting: string, forged: string) =>
      house.as('zonghe-08')('meetings', 'signIn', { meeting, admission: forged })

    for (const attempt of [
      signIn(other.meeting, admission),
      signIn(one.meeting, `${Number(millis) + 60_000}.${way}.${sealed}`),
      signIn(one.meeting, `${millis}.printedCode.${sealed}`),
      signIn(one.meeting, 'nonsense'),
    ])
      expect(await attempt).toMatchObject(refusal('forbidden', /重新扫码/))
    expect(
      good(await house.as('zonghe-01')('meetings', 'attendance', { meeting: one.meeting })).tally.present,
    ).toBe(0)
  })

  it('refuses a meeting that is not there', async () => {
    expect(
      await house.as('zonghe-08')('meetings', 'admit', { meeting: 'no-such-meeting', token: 'x' }),
    ).toMatchObject(refusal('notFound', /没有找到这次会议/))
  })
})

describe('无理的请求 — input that makes no sense', () => {
  it.each([
    ['an unknown action', { action: 'destroy', input: {} }, 'notFound'],
    ['no action', {}, 'invalid'],
    ['an action that is no text', { action: ['admit'], input: {} }, 'invalid'],
    ['an inherited name as action', { action: 'constructor', input: {} }, 'notFound'],
    ['wrong types', { action: 'admit', input: { meeting: 7, token: {} } }, 'invalid'],
    [
      'an operator in place of an id',
      { action: 'admit', input: { meeting: { $ne: '' }, token: 'x' } },
      'invalid',
    ],
    [
      'a field too many',
      { action: 'admit', input: { meeting: 'abcdefgh', token: 'x', openid: 'me' } },
      'invalid',
    ],
    ['input that is a list', { action: 'admit', input: [] }, 'invalid'],
    [
      '60 KB of text',
      { action: 'admit', input: { meeting: 'abcdefgh', token: 'x'.repeat(60_000) } },
      'invalid',
    ],
  ])('refuses %s', async (_, body, code) => {
    expect(await house.ask('demo-zonghe-08', 'meetings', body)).toMatchObject({ ok: false, code })
  })

  it('is turned away at the gate when it is a megabyte', async () => {
    const body = { action: 'admit', input: { meeting: 'abcdefgh', token: '𠮷'.repeat(300_000) } }

    expect((await house.ask('demo-zonghe-08', 'meetings', body)).status).toBe(413)
  })
})
