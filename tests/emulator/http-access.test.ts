import { request as httpRequest } from 'node:http'
import { functions } from './call'
import type { Launched } from './launch'
import { launch } from './launch'

type Seen = {
  event: {
    path: string
    httpMethod: string
    headers: Record<string, string>
    queryStringParameters: Record<string, unknown>
    requestContext: Record<string, string>
    body: string
    isBase64Encoded: boolean
  }
  context: { request_id: string }
  env: Record<string, string>
}

let emulator: Launched
beforeAll(async () => {
  emulator = await launch({ functions })
})
afterAll(() => emulator.stop())

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${emulator.url}/http${path}`, { redirect: 'manual', ...init })
const seen = async (path: string, init: RequestInit = {}): Promise<Seen> =>
  (await (await get(path, init)).json()) as Seen
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  seen('/web', { method: 'POST', body, headers })
const ended = async (path: string) => {
  const response = await get(path)
  return { status: response.status, body: (await response.json()) as { code: string; message: string } }
}

describe('over HTTP a function gets', () => {
  it('the path within its route, the method, the query and who it is for', async () => {
    const { event, context } = await seen('/web/a/%E4%BA%8C?n=1&n=2&m=%E5%90%8D&e=', { method: 'DELETE' })
    expect(event).toMatchObject({
      path: '/a/%E4%BA%8C',
      httpMethod: 'DELETE',
      queryStringParameters: { n: ['1', '2'], m: '名', e: '' },
      body: '',
      isBase64Encoded: false,
    })
    expect(event.requestContext).toEqual({
      requestId: context.request_id,
      envId: 'emulator',
      appId: expect.any(String) as string,
      uin: '',
    })
  })
  it.each([
    ['/web', '/'],
    ['/web/', '/'],
    ['/web?a=1', '/'],
    ['/web/a/', '/a/'],
  ])('of %s the path %s', async (path, within) => {
    expect((await seen(path)).event.path).toBe(within)
  })
  it('the names of headers in small letters, and their values as they are', async () => {
    const { event } = await post('', { 'X-Signature': 'AbC=', 'Wechatpay-Nonce': ' n ' })
    expect(event.headers).toMatchObject({ 'x-signature': 'AbC=', 'wechatpay-nonce': 'n' })
    expect(Object.keys(event.headers).every((name) => name === name.toLowerCase())).toBe(true)
  })
  it('nobody’s identity, whatever is sent', async () => {
    const { env } = await seen('/web', { headers: { 'x-wx-openid': 'thief' } })
    expect(env).not.toHaveProperty('WX_OPENID')
    expect(env).not.toHaveProperty('WX_CONTEXT_KEYS')
    expect(env).toMatchObject({ TCB_SOURCE: 'wx_http' })
  })
})

describe('a body arrives byte for byte', () => {
  it.each([
    ['spaces and order', '{ "b" : 1,\r\n\t"a":1.0 }\n', 'application/json'],
    ['a mark at the beginning', '\ufeff{"a":1}', 'application/json; charset=utf-8'],
    ['a form', 'a=1&b=%E4%BA%8C+x', 'application/x-www-form-urlencoded'],
    ['XML', '<xml><a>二</a></xml>', 'text/xml'],
    ['XML by another name', '<xml/>', 'application/xml'],
    ['JSON of some kind', '{}', 'application/problem+json'],
    ['what has no JSON in it', 'not JSON', 'application/json'],
  ])('as text: %s', async (_what, body, type) => {
    const { event } = await post(Buffer.from(body), { 'content-type': type })
    expect(event).toMatchObject({ body, isBase64Encoded: false })
  })
  it.each([
    ['an image', Buffer.from([0x89, 0x50, 0, 0xff]), 'image/png'],
    ['bytes that look like text', Buffer.from('text'), 'application/octet-stream'],
    ['text of another charset that could be UTF-8', Buffer.from('d2'), 'text/plain; charset=gbk'],
    ['text that is not UTF-8', Buffer.from([0xd6, 0xd0]), 'text/plain'],
    ['every byte', Buffer.from(Array.from({ length: 256 }, (_, i) => i)), 'application/json'],
  ])('as base64: %s', async (_what, body, type) => {
    const { event } = await post(body, { 'content-type': type })
    expect(event).toMatchObject({ body: body.toString('base64'), isBase64Encoded: true })
  })
  it('of no type as text when it can be, else as base64', async () => {
    const send = (bytes: Buffer): Promise<Seen> =>
      new Promise((resolve, reject) => {
        const asked = httpRequest(`${emulator.url}/http/web`, { method: 'POST' }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            resolve(JSON.parse(Buffer.concat(chunks).toString()) as Seen)
          })
        })
        asked.on('error', reject)
        asked.end(bytes)
      })
    expect((await send(Buffer.from('二'))).event).toMatchObject({ body: '二', isBase64Encoded: false })
    expect((await send(Buffer.from([0xff]))).event).toMatchObject({ body: '/w==', isBase64Encoded: true })
  })
  it('up to 100 KB as text and 6 MB otherwise', async () => {
    const status = async (length: number, type: string): Promise<number> =>
      (
        await get('/web?form=number', {
          method: 'POST',
          body: Buffer.alloc(length, 'x'),
          headers: { 'content-type': type },
        })
      ).status
    const [text, binary] = ['text/plain', 'application/octet-stream']
    expect(await status(100 * 1024, text)).toBe(200)
    expect(await status(100 * 1024 + 1, text)).toBe(413)
    expect(await status(6 * 1024 * 1024, binary)).toBe(200)
    expect(await status(6 * 1024 * 1024 + 1, binary)).toBe(413)
  })
})

describe('over HTTP a function answers', () => {
  it.each([
    ['text', 'text/plain; charset=utf-8', '你好'],
    ['number', 'text/plain; charset=utf-8', '42'],
    ['list', 'application/json; charset=utf-8', '[1,"二"]'],
    ['nothing', 'application/json; charset=utf-8', 'null'],
    ['lying', null, 'short'],
  ])('%s as %s', async (form, type, text) => {
    const response = await get(`/web?form=${form}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    expect(await response.text()).toBe(text)
  })
  it('an object as JSON', async () => {
    expect((await get('/web')).headers.get('content-type')).toBe('application/json; charset=utf-8')
  })
  it('a whole answer as it says', async () => {
    const response = await get('/web?form=whole')
    expect(response.status).toBe(201)
    expect(response.headers.get('content-type')).toBe('text/html')
    expect(response.headers.get('x-own')).toBe('yes')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await response.text()).toBe('<p>')
  })
  it('bytes that it returns as base64', async () => {
    const response = await get('/web?form=image')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0xff, 0, 0, 0x80]))
  })
  it('without a body, and from elsewhere', async () => {
    expect((await get('/web?form=empty')).status).toBe(204)
    const away = await get('/web?form=away')
    expect([away.status, away.headers.get('location')]).toEqual([302, '/elsewhere'])
  })
  it('no body to HEAD', async () => {
    const response = await get('/web?form=text', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })
  it.each([
    ['throw', 500, 'FUNCTION_INVOCATION_FAILED', /on purpose/],
    ['tooMuch', 500, 'FUNCTION_INVOCATION_FAILED', /6MB/],
    ['wait', 500, 'FUNCTION_TIME_LIMIT_EXCEEDED', /1.5 seconds/],
    ['wrongStatus', 502, 'FUNCTION_INVOCATION_FAILED', /statusCode/],
    ['wrongBody', 502, 'FUNCTION_INVOCATION_FAILED', /body/],
    ['wrongHeader', 502, 'FUNCTION_INVOCATION_FAILED', /a b/],
  ])('%s with %i, and the next call is well', async (form, status, code, message) => {
    const failed = await ended(`/web?form=${form}`)
    expect(failed).toMatchObject({ status, body: { code } })
    expect(failed.body.message).toMatch(message)
    expect(await (await get('/web?form=number')).text()).toBe('42')
  })
})

describe('a route', () => {
  const text = async (path: string): Promise<string> => (await get(path)).text()

  it('may be named in config.json; the longest that fits is taken', async () => {
    expect(await text('/web/pay/notify')).toBe('webhook /')
    expect(await text('/web/pay/notify/wechat')).toBe('webhook /wechat')
    expect(await text('/webhook/a')).toBe('webhook /a')
    expect((await seen('/web/pay/notifyx')).event.path).toBe('/pay/notifyx')
  })
  it.each(['', '/', '/nothing', '/webx', '/..%2fweb'])('that is none, %s, is refused', async (path) => {
    expect(await ended(path)).toMatchObject({ status: 404, body: { code: 'INVALID_PATH' } })
  })
})
