import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import type { Launched } from './launch'
import { launch } from './launch'

const morning = '2026-03-01T09:00:00+08:00'

let emulator: Launched
beforeEach(async () => {
  emulator = await launch({ now: morning })
})
afterEach(() => emulator.stop())

type Refused = { errcode: number; errmsg: string }
type Token = { access_token: string; expires_in: number }

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${emulator.url}/wechat${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const tokenAnswer = async (more: object = {}): Promise<Token & Refused> => {
  const response = await post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: 'wx1',
    secret: 's',
    ...more,
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Token & Refused
}
const code = (token: string, body: unknown): Promise<Response> =>
  post(`/wxa/getwxacodeunlimit?access_token=${token}`, body)
const refusedCode = async (body: unknown, token?: string): Promise<Refused> => {
  const response = await code(token ?? (await tokenAnswer()).access_token, body)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  return (await response.json()) as Refused
}
const later = async (seconds: number): Promise<void> => {
  const { now } = (await (await fetch(`${emulator.url}/clock`)).json()) as { now: string }
  const next = new Date(Date.parse(now) + seconds * 1000).toISOString()
  await fetch(`${emulator.url}/clock`, { method: 'PUT', body: JSON.stringify({ now: next }) })
}

describe('stable_token', () => {
  it('answers the same token until five minutes before its end, then a new one while the old still works', async () => {
    const first = await tokenAnswer()
    expect(first.expires_in).toBeGreaterThan(7190)
    expect(first.expires_in).toBeLessThanOrEqual(7200)
    await later(6800)
    expect((await tokenAnswer()).access_token).toBe(first.access_token)
    await later(150)
    expect((await tokenAnswer()).access_token).not.toBe(first.access_token)
    expect((await code(first.access_token, { scene: 'a' })).headers.get('content-type')).toBe('image/png')
  })
  it('forced, answers a new token and ends the old one', async () => {
    const { access_token: old } = await tokenAnswer()
    const { access_token: next } = await tokenAnswer({ force_refresh: true })
    expect(next).not.toBe(old)
    expect(await refusedCode({ scene: 'a' }, old)).toMatchObject({ errcode: 40001 })
  })
  it('forced again within thirty seconds, answers the same', async () => {
    const { access_token: first } = await tokenAnswer({ force_refresh: true })
    expect((await tokenAnswer({ force_refresh: true })).access_token).toBe(first)
    await later(31)
    expect((await tokenAnswer({ force_refresh: true })).access_token).not.toBe(first)
  })
  it('may be forced twenty times a day', async () => {
    for (let i = 0; i < 20; i++) {
      expect(await tokenAnswer({ force_refresh: true })).toHaveProperty('access_token')
      await later(31)
    }
    expect(await tokenAnswer({ force_refresh: true })).toMatchObject({ errcode: 45009 })
  })
  it.each<[object, number]>([
    [{ grant_type: 'other' }, 40002],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
  ])('refuses %j with %i and a rid', async (more, errcode) => {
    const { errcode: refused, errmsg } = await tokenAnswer(more)
    expect(refused).toBe(errcode)
    expect(errmsg).toMatch(/rid: [0-9a-f-]+$/)
  })
})

describe('getwxacodeunlimit', () => {
  it('draws a code that reads as the page with its scene', async () => {
    const { access_token: token } = await tokenAnswer()
    const response = await code(token, { scene: 'm=1&t=2', page: 'pages/sign-in/index', width: 300 })
    expect(response.headers.get('content-type')).toBe('image/png')
    const image = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    expect([image.width, image.height]).toEqual([300, 300])
    const read = jsQR(new Uint8ClampedArray(image.data), image.width, image.height)
    expect(read?.data).toBe('pages/sign-in/index?scene=m%3D1%26t%3D2')
  })
  it.each(['x'.repeat(32), "aZ09!#$&'()*+,/:;=?@-._~"])('takes the scene %s', async (scene) => {
    const { access_token: token } = await tokenAnswer()
    expect((await code(token, { scene })).headers.get('content-type')).toBe('image/png')
  })
  it.each(['', 'x'.repeat(33), 'a%20b', '党', 'a b', undefined])('refuses the scene %s', async (scene) => {
    expect(await refusedCode({ scene })).toMatchObject({ errcode: 40169 })
  })
  it.each(['/pages/a', 'pages/a?b=1'])('refuses the page %s', async (page) => {
    expect(await refusedCode({ scene: 'a', page })).toMatchObject({ errcode: 41030 })
  })
  it('refuses a token it does not know, and none', async () => {
    expect(await refusedCode({ scene: 'a' }, 'unknown')).toMatchObject({ errcode: 40001 })
    expect(await refusedCode({ scene: 'a' }, '')).toMatchObject({ errcode: 41001 })
  })
  it('refuses a token that is too old', async () => {
    const { access_token: token } = await tokenAnswer()
    await later(7200)
    expect(await refusedCode({ scene: 'a' }, token)).toMatchObject({ errcode: 42001 })
  })
  it('may be asked five thousand times a minute', async () => {
    const { access_token: token } = await tokenAnswer()
    await fetch(`${emulator.url}/clock`, { method: 'PUT', body: '{"now":"2026-03-01T09:10:00+08:00"}' })
    // Asked for what is refused anyhow: drawing five thousand pictures would take half a minute.
    for (let i = 0; i < 100; i++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => refusedCode({ scene: '' }, token)))
      expect(answers.every(({ errcode }) => errcode === 40169)).toBe(true)
    }
    expect(await refusedCode({ scene: 'a' }, token)).toMatchObject({ errcode: 45009 })
    await later(60)
    expect((await code(token, { scene: 'a' })).headers.get('content-type')).toBe('image/png')
  })
  it('refuses what is not JSON', async () => {
    expect(await refusedCode('{')).toMatchObject({ errcode: 47001 })
  })
})
