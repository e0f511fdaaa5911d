import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let token: string
beforeAll(async () => {
  emulator = await launch()
  const request = { grant_type: 'client_credential', appid: 'wx1', secret: 's' }
  const { body } = await send('POST', '/wechat/cgi-bin/stable_token', request)
  token = (body as { access_token: string }).access_token
})
afterAll(() => emulator.stop())

async function send(method: string, path: string, body: unknown): Promise<{ status: number; body: object }> {
  const response = await fetch(`${emulator.url}${path}`, { method, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as object }
}
const words = (list: unknown) => send('PUT', '/wechat/risky-words', list)
async function check(more: object, withToken = token): Promise<object> {
  const text = { content: '今天开会', version: 2, scene: 2, openid: 'o1', ...more }
  const { status, body } = await send('POST', `/wechat/wxa/msg_sec_check?access_token=${withToken}`, text)
  expect(status).toBe(200)
  return body
}

it('passes a text without risky words, with a trace', async () => {
  await words(['赌'])
  const pass = { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } }
  expect(await check({})).toEqual({ ...pass, trace_id: expect.any(String) as string })
})
it('calls a text risky that holds a risky word', async () => {
  await words(['赌'])
  expect(await check({ content: '去赌钱' })).toMatchObject({ result: { suggest: 'risky', label: 21000 } })
})
it('wants a text looked at, or names its kind, when it was told so', async () => {
  await words([{ word: '特价', suggest: 'review', label: 10001 }])
  expect(await check({ content: '特价' })).toMatchObject({ result: { suggest: 'review', label: 10001 } })
})
it('says the worst of what it finds', async () => {
  await words([{ word: '特价', suggest: 'review' }, '赌'])
  expect(await check({ content: '特价赌具' })).toMatchObject({ result: { suggest: 'risky' } })
})
it('forgets the words it was told before', async () => {
  await words(['赌'])
  await words([])
  expect(await check({ content: '去赌钱' })).toMatchObject({ result: { suggest: 'pass' } })
})
it('takes 2,500 characters', async () => {
  expect(await check({ content: '好'.repeat(2500) })).toMatchObject({ errcode: 0 })
})
it.each<[object, number]>([
  [{ content: '好'.repeat(2501) }, 45002],
  [{ content: '' }, 44002],
  [{ content: 5 }, 47001],
  [{ version: 1 }, 47001],
  [{ openid: '' }, 40003],
  [{ scene: 0 }, 40129],
  [{ scene: 5 }, 40129],
])('refuses %j', async (more, errcode) => {
  expect(await check(more)).toMatchObject({ errcode })
})
it('refuses a token it does not know', async () => {
  expect(await check({}, 'unknown')).toMatchObject({ errcode: 40001 })
})
it.each([{}, [5], [''], [{ word: '赌', suggest: 'pass' }], [{ word: '赌', label: 'x' }]])(
  'does not take the words %j',
  async (list) => {
    expect(await words(list)).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } })
  },
)
