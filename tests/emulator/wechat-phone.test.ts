import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
beforeEach(async () => {
  emulator = await launch({ now: '2026-03-01T09:00:00+08:00' })
})
afterEach(() => emulator.stop())

type Answer = { errcode: number; errmsg: string; phone_info: object }

async function send(method: string, path: string, body: unknown): Promise<{ status: number; body: object }> {
  const response = await fetch(`${emulator.url}${path}`, { method, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as object }
}
const makeCode = async (phone: object): Promise<string> =>
  ((await send('POST', '/wechat/phone-codes', phone)).body as { code: string }).code
async function token(): Promise<string> {
  const request = { grant_type: 'client_credential', appid: 'wx1', secret: 's' }
  const { body } = await send('POST', '/wechat/cgi-bin/stable_token', request)
  return (body as { access_token: string }).access_token
}
async function redeem(code: unknown, withToken?: string): Promise<Answer> {
  const query = `access_token=${withToken ?? (await token())}`
  const { status, body } = await send('POST', `/wechat/wxa/business/getuserphonenumber?${query}`, { code })
  expect(status).toBe(200)
  return body as Answer
}
const advance = (seconds: number) => send('POST', '/clock/advance', { hours: seconds / 3600 })

it('tells the number behind a code, and for whom and when it was told', async () => {
  const answer = await redeem(await makeCode({ phoneNumber: '13800000000' }))
  expect(answer).toEqual({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: '13800000000',
      purePhoneNumber: '13800000000',
      countryCode: '86',
      watermark: { timestamp: expect.any(Number) as number, appid: 'wx1' },
    },
  })
  const { timestamp } = (answer.phone_info as { watermark: { timestamp: number } }).watermark
  expect(timestamp - Date.parse('2026-03-01T09:00:00+08:00') / 1000).toBeLessThan(60)
})
it('tells a number from abroad with its country, and without', async () => {
  const answer = await redeem(await makeCode({ phoneNumber: '51234567', countryCode: '852' }))
  expect(answer.phone_info).toMatchObject({
    phoneNumber: '+85251234567',
    purePhoneNumber: '51234567',
    countryCode: '852',
  })
})
it('tells it once', async () => {
  const code = await makeCode({ phoneNumber: '13800000000' })
  expect(await redeem(code)).toMatchObject({ errcode: 0 })
  expect(await redeem(code)).toMatchObject({ errcode: 40029 })
})
it.each([
  [290, 0],
  [300, 40029],
])('%i seconds after the code was made answers %i', async (seconds, errcode) => {
  const code = await makeCode({ phoneNumber: '13800000000' })
  await advance(seconds)
  expect(await redeem(code)).toMatchObject({ errcode })
})
it('leaves a code good when the token was bad', async () => {
  const code = await makeCode({ phoneNumber: '13800000000' })
  expect(await redeem(code, 'unknown')).toMatchObject({ errcode: 40001 })
  expect(await redeem(code)).toMatchObject({ errcode: 0 })
})
it('refuses a token that is too old', async () => {
  const old = await token()
  await advance(7200)
  expect(await redeem('any', old)).toMatchObject({ errcode: 42001 })
})
it.each(['made up', '', 5, undefined])('refuses the code %j', async (code) => {
  expect(await redeem(code)).toMatchObject({ errcode: 40029 })
})
it.each([
  {},
  { phoneNumber: 13800000000 },
  { phoneNumber: '138 0000' },
  { phoneNumber: '13800000000', countryCode: '+86' },
])('makes no code for %j', async (phone) => {
  expect(await send('POST', '/wechat/phone-codes', phone)).toMatchObject({
    status: 400,
    body: { code: 'INVALID_PARAM' },
  })
})
