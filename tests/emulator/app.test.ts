import { launch } from './launch'
import type { Launched } from './launch'

let emulator: Launched
const get = async (path: string) => {
  const response = await fetch(`${emulator.url}${path}`)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('with an app', () => {
  beforeAll(async () => {
    emulator = await launch({ app: 'tests/emulator/fixtures/app' })
  })
  afterAll(() => emulator.stop())

  it.each([
    ['/', 'text/html; charset=utf-8', '<title>app</title>'],
    ['/index.html', 'text/html; charset=utf-8', '<title>app</title>'],
    ['/js/app.js?v=1', 'text/javascript; charset=utf-8', 'console.log(1)'],
    ['/data.json', 'application/json; charset=utf-8', '{}'],
    ['/pages/home/index', 'text/html; charset=utf-8', '<title>app</title>'],
    ['/js', 'text/html; charset=utf-8', '<title>app</title>'],
  ])('%s is served as %s', async (path, type, text) => {
    const answer = await get(path)
    expect(answer).toMatchObject({ status: 200, type })
    expect(answer.text).toContain(text)
  })
  it.each([
    '/js/none.js',
    '/favicon.ico',
    '/%2e%2e/functions/who/index.js',
    '/..%2ffunctions%2fwho%2findex.js',
    '/%00.js',
    '/%.js',
  ])('%s is not found', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
  it.each([
    ['GET', '/call/who', 'POST'],
    ['PUT', '/call/who', 'POST'],
    ['GET', '/admin', 'POST'],
    ['GET', '/cloud-api', 'POST'],
    ['POST', '/people', 'GET, PUT'],
  ])('%s %s is refused: it takes %s', async (method, path, allowed) => {
    const response = await fetch(`${emulator.url}${path}`, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allowed)
    expect(await response.json()).toEqual({
      code: 'METHOD_NOT_ALLOWED',
      message: `${path} takes ${allowed}, not ${method}.`,
    })
  })
  it('what is posted to the app is not known', async () => {
    expect((await fetch(`${emulator.url}/pages/home`, { method: 'POST' })).status).toBe(404)
  })
  it('does not stand in the way of the other addresses', async () => {
    expect((await get('/people')).text).toBe('[]')
  })
})

describe('without an app', () => {
  beforeAll(async () => {
    emulator = await launch()
  })
  afterAll(() => emulator.stop())

  it('says what this address is', async () => {
    const answer = await get('/')
    expect(answer).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect(answer.text).toMatch(/emulator of Tencent CloudBase/)
  })
  it('keeps the people a screen may offer to be', async () => {
    const people = [{ openid: 'a', name: '张三', role: 'member' }]
    const put = (body: unknown) =>
      fetch(`${emulator.url}/people`, { method: 'PUT', body: JSON.stringify(body) })
    expect((await put(people)).status).toBe(200)
    expect(JSON.parse((await get('/people')).text)).toEqual(people)
    expect((await put([{ openid: 1 }])).status).toBe(400)
    expect(JSON.parse((await get('/people')).text)).toEqual(people)
  })
})
