import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { as, call, functions } from './call'
import { connect } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
const misbehave = (way: string) => call(emulator, 'misbehave', { way })
const isFailure = { status: 500, body: { code: 'FUNCTIONS_EXECUTE_FAIL' } }
const isTimeout = { status: 500, body: { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' } }

beforeAll(async () => {
  emulator = await launch({ functions })
  await connect(emulator.url).createCollection('any')
})
afterAll(() => emulator.stop())

describe('a call', () => {
  it('passes the event and answers what the function returns', async () => {
    const { status, headers, body } = await call(emulator, 'reveal', { action: 'a', input: { 名: '雷锋' } })
    expect(status).toBe(200)
    expect(headers.get('x-request-id')).toMatch(/./)
    expect(body).toMatchObject({ event: { action: 'a', input: { 名: '雷锋' } } })
  })
  it('answers null for a function that returns nothing', async () => {
    expect(await misbehave('nothing')).toMatchObject({ status: 200, body: null })
  })
  it('counts its own round trips to the database', async () => {
    const counts = await Promise.all(
      [1, 2, 3].map((times) => call(emulator, 'who', { collection: 'any', times })),
    )
    expect(counts.map(({ headers }) => headers.get('x-round-trips'))).toEqual(['1', '2', '3'])
    expect((await call(emulator, 'reveal')).headers.get('x-round-trips')).toBe('0')
  })
  it('counts anew each time', async () => {
    const fresh = await launch({ functions })
    await connect(fresh.url).createCollection('any')
    const count = async (times: number): Promise<unknown> =>
      (await call(fresh, 'who', { collection: 'any', times })).headers.get('x-round-trips')
    expect([await count(2), await count(1)]).toEqual(['2', '1'])
    await fresh.stop()
  })
  it('tells a cold start from a warm one', async () => {
    const fresh = await launch({ functions })
    const cold = async (): Promise<unknown> => (await call(fresh, 'clock')).headers.get('x-cold-start')
    expect([await cold(), await cold()]).toEqual(['true', 'false'])
    await fresh.stop()
  })
  it('takes the new build as soon as it is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'))
    cpSync(functions, folder, { recursive: true })
    const fresh = await launch({ functions: folder })
    await call(fresh, 'clock')
    writeFileSync(join(folder, 'clock/index.js'), 'exports.main = () => "new build"')
    expect(await call(fresh, 'clock')).toMatchObject({ body: 'new build' })
    await fresh.stop()
    rmSync(folder, { recursive: true })
  })
})

describe('a function that', () => {
  it.each([
    ['throws', 'throw', /on purpose/],
    ['throws a bare text', 'throwText', /a bare text/],
    ['rejects', 'reject', /later, on purpose/],
    ['forgets a rejection', 'forget', /nobody waits for this/],
    ['ends its process', 'exit', /exit code 3/],
    ['returns a loop', 'circular', /circular/i],
    ['returns too much', 'tooMuch', /more than/],
  ])('%s fails with a reason and leaves the next call unharmed', async (_name, way, reason) => {
    const answer = await misbehave(way)
    expect(answer).toMatchObject(isFailure)
    expect((answer.body as { message: string }).message).toMatch(reason)
    expect(await misbehave('behave')).toMatchObject({ status: 200, body: 'well' })
  })
  it.each([
    ['never yields', 'hang'],
    ['never answers', 'wait'],
  ])('%s is stopped when its time is up and leaves the next call unharmed', async (_name, way) => {
    const answer = await misbehave(way)
    expect(answer).toMatchObject(isTimeout)
    expect((answer.body as { message: string }).message).toMatch(/timed out after 1.5 seconds/)
    expect(await misbehave('behave')).toMatchObject({ status: 200, body: 'well' })
  })
  it.each([
    ['is not JSON', '{ "timeout": 1, }', /JSON/],
    ['is no object', 'null', /object/],
    ['has a time limit that is none', '{ "timeout": "5" }', /timeout/],
    ['has a time limit beyond 900 s', '{ "timeout": 901 }', /900/],
    ['has no memory to speak of', '{ "memorySize": 63 }', /memorySize/],
    ['has triggers that are no list', '{ "triggers": {} }', /list/],
    [
      'has a trigger without a name',
      '{ "triggers": [{ "type": "timer", "config": "0 0 0 * * * *" }] }',
      /name/,
    ],
    [
      'has a trigger of another type',
      '{ "triggers": [{ "name": "a", "type": "cos", "config": "" }] }',
      /timer/,
    ],
    [
      'has a time of six fields',
      '{ "triggers": [{ "name": "a", "type": "timer", "config": "0 0 0 * * *" }] }',
      /7/,
    ],
    ['has a path without a slash', '{ "path": "pay" }', /path/],
  ])('has a config.json that %s fails naming that file', async (_name, config, reason) => {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'))
    cpSync(functions, folder, { recursive: true })
    const file = join(folder, 'who/config.json')
    writeFileSync(file, config)
    const fresh = await launch({ functions: folder })
    const answer = await call(fresh, 'who', { collection: 'any' })
    expect(answer).toMatchObject(isFailure)
    expect((answer.body as { message: string }).message).toContain(file)
    expect((answer.body as { message: string }).message).toMatch(reason)
    expect(await call(fresh, 'clock')).toMatchObject({ status: 200 })
    await fresh.stop()
    rmSync(folder, { recursive: true })
  })
  it('does not exist is refused', async () => {
    const refused = { status: 404, body: { code: 'FUNCTION_NOT_FOUND' } }
    expect(await call(emulator, 'nothing')).toMatchObject(refused)
    expect(await call(emulator, '..%2Ffunctions%2Fwho')).toMatchObject(refused)
    expect(await call(emulator, '%E0')).toMatchObject(refused)
  })
})

describe('the gateway', () => {
  const ofLength = (length: number): string =>
    JSON.stringify({ pad: 'x'.repeat(length - '{"pad":""}'.length) })

  it('takes a body of 100 KB', async () => {
    expect((await call(emulator, 'reveal', ofLength(102_400))).status).toBe(200)
  })
  it('refuses a body of one byte more', async () => {
    expect(await call(emulator, 'reveal', ofLength(102_401))).toMatchObject({
      status: 413,
      body: { code: 'EXCEED_MAX_PAYLOAD_SIZE' },
    })
  })
  it('refuses a body that is not JSON', async () => {
    expect(await call(emulator, 'reveal', '{')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM' },
    })
  })
  it('refuses a body that is nested too deeply', async () => {
    const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
    const answer = await call(emulator, 'reveal', deep(20_000))
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } })
    expect((answer.body as { message: string }).message).toMatch(/nested deeper than 1000 levels/)
    expect((await call(emulator, 'reveal', deep(1000))).status).toBe(200)
    expect((await call(emulator, 'reveal', deep(1001))).status).toBe(400)
  })
  it('lets a page of this machine in', async () => {
    const { headers } = await call(emulator, 'reveal', {}, { origin: 'http://localhost:10086', ...as('me') })
    expect(headers.get('access-control-allow-origin')).toBe('http://localhost:10086')
  })
  it('answers the question a browser asks first', async () => {
    const response = await fetch(`${emulator.url}/call/reveal`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://127.0.0.1:5173',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'x-wx-openid, authorization',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-headers')).toBe('x-wx-openid, authorization')
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH')
  })
  it('turns a page from elsewhere away', async () => {
    expect(await call(emulator, 'reveal', {}, { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
    })
    expect(await call(emulator, 'reveal', {}, { origin: 'http://localhost.evil.example' })).toMatchObject({
      status: 403,
    })
  })
})
