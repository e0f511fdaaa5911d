import cloudbase from '@cloudbase/node-sdk'
import { as, call, functions } from './call'
import { connect, refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let app: ReturnType<typeof cloudbase.init>

beforeAll(async () => {
  emulator = await launch({ functions })
  app = cloudbase.init({
    env: 'emulator',
    secretId: 'any',
    secretKey: 'any',
    serviceUrl: `${emulator.url}/admin`,
  })
  await connect(emulator.url).createCollection('any')
})
afterAll(() => emulator.stop())

type Relayed = { result: { env: Record<string, string>; context: { request_id: string }; event: unknown } }

describe('a function called by a program through the SDK', () => {
  const misbehave = (way: string) => app.callFunction({ name: 'misbehave', data: { way } })

  it('gets the event, answers what it returns, and is called by nobody', async () => {
    const { result, requestId } = (await app.callFunction({
      name: 'reveal',
      data: { 名: '雷锋', list: [1, null] },
    })) as Relayed & { requestId: string }
    expect(result.event).toEqual({ 名: '雷锋', list: [1, null] })
    expect(result.context.request_id).toBe(requestId)
    expect(Object.keys(result.env).filter((name) => name.startsWith('WX_'))).toEqual([])
    expect(result.env).toMatchObject({ TCB_SOURCE: 'scf' })
  })
  it('gets an empty event when none is sent', async () => {
    expect(await app.callFunction({ name: 'reveal', data: undefined })).toMatchObject({
      result: { event: {} },
    })
  })
  it('answers null when it returns nothing, on the wire the text "null"', async () => {
    expect((await misbehave('nothing')).result).toBeNull()
    const body = { action: 'functions.invokeFunction', function_name: 'misbehave' }
    const request_data = '{"way":"nothing"}'
    const response = await fetch(`${emulator.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({ ...body, request_data }),
    })
    expect(await response.json()).toMatchObject({ data: { response_data: 'null' } })
  })
  it('answers a text as that text', async () => {
    expect((await misbehave('behave')).result).toBe('well')
  })
  it.each([
    ['throws', 'throw', 'FUNCTIONS_EXECUTE_FAIL', /on purpose/],
    ['forgets a rejection', 'forget', 'FUNCTIONS_EXECUTE_FAIL', /nobody waits for this/],
    ['ends its process', 'exit', 'FUNCTIONS_EXECUTE_FAIL', /exit code 3/],
    ['answers 7 MB', 'tooMuch', 'FUNCTIONS_EXECUTE_FAIL', /exceeds the upper limit \(6MB\)/],
    ['never answers', 'wait', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /timed out after 1.5 seconds/],
    ['never yields', 'hang', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /timed out after 1.5 seconds/],
  ])('that %s is refused with its code, and the next call is well', async (_name, way, code, message) => {
    const refused = await refusal(misbehave(way))
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(message)
    expect((await misbehave('behave')).result).toBe('well')
  })
  it('that takes more memory than it has is refused with its code, and the next call is well', async () => {
    const refused = await refusal(app.callFunction({ name: 'hoard', data: {} }))
    expect(refused.code).toBe('FUNCTIONS_MEMORY_LIMIT_EXCEEDED')
    expect((await app.callFunction({ name: 'hoard', data: { modest: true } })).result).toBe(64)
  })
  it('stays within its own time limit and no other', async () => {
    expect(
      (await app.callFunction({ name: 'relay', data: { name: 'misbehave', data: { way: 'wait' } } })).result,
    ).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
  })
  it('that is not there is refused', async () => {
    expect(await refusal(app.callFunction({ name: 'nothing', data: {} }))).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
  })
  it('is refused in a version other than the latest', async () => {
    expect(await refusal(app.callFunction({ name: 'reveal', data: {}, qualifier: '3' }))).toMatchObject({
      code: 'INVALID_PARAM',
    })
    expect((await app.callFunction({ name: 'reveal', data: {}, qualifier: '$LATEST' })).result).toBeDefined()
  })
  it('takes an event of 6 MB and none of a byte more', async () => {
    const ofLength = (length: number) => ({ pad: 'x'.repeat(length - '{"pad":""}'.length) })
    const most = 6 * 1024 * 1024
    const quiet = { name: 'misbehave', data: { ...ofLength(most - '"way":"behave",'.length), way: 'behave' } }
    expect((await app.callFunction(quiet)).result).toBe('well')
    expect(await refusal(app.callFunction({ name: 'misbehave', data: ofLength(most + 1) }))).toMatchObject({
      code: 'EXCEED_MAX_PAYLOAD_SIZE',
    })
  })
  it.each([
    ['{', /not JSON/],
    ['['.repeat(20_000) + ']'.repeat(20_000), /nested deeper/],
  ])('refuses what is no event', async (request_data, message) => {
    const body = { action: 'functions.invokeFunction', function_name: 'reveal', request_data }
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body: JSON.stringify(body) })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringMatching(message) as string,
    })
  })
})

describe('a function called by a function', () => {
  const relay = async (data: object, headers: Record<string, string> = {}) =>
    (await call(emulator, 'relay', data, headers)).body

  it('runs as the person the first was called by, and knows the chain', async () => {
    const { result } = (await relay({ name: 'reveal', data: { a: 1 } }, as('me'))) as Relayed
    expect(result.event).toEqual({ a: 1 })
    expect(result.env).toMatchObject({ WX_OPENID: 'me', TCB_SOURCE: 'wx_client,scf' })
    expect(result.env.WX_CONTEXT_KEYS).toContain('WX_OPENID')
  })
  it('runs as nobody when the first was called by nobody', async () => {
    await relay({ name: 'reveal' }, as('somebody'))
    const { result } = (await relay({ name: 'reveal' })) as Relayed
    expect(result.env).not.toHaveProperty('WX_OPENID')
    expect(result.env).toMatchObject({ TCB_SOURCE: 'scf,scf' })
  })
  it('cannot be called as somebody else by way of the event', async () => {
    const { result } = (await relay(
      { name: 'reveal', data: { WX_OPENID: 'thief', userInfo: { openId: 'thief' } } },
      as('me'),
    )) as Relayed
    expect(result.env.WX_OPENID).toBe('me')
  })
  it('fails to the caller with its code, and leaves the caller running', async () => {
    expect(await relay({ name: 'misbehave', data: { way: 'throw' } }, as('me'))).toMatchObject({
      before: 'me',
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringMatching(/on purpose/) as string,
    })
    expect(await relay({ name: 'nothing' })).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })
  it('is refused when the chain is more than ten long', async () => {
    expect((await call(emulator, 'dig', {}, as('me'))).body).toEqual({
      depth: 10,
      source: `wx_client${',scf'.repeat(9)}`,
      code: 'FUNCTIONS_REQUEST_FAIL',
    })
  })
  it('does not wait for those that wait for it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call(emulator, 'dig', { most: 3 }, as('me'))),
    )
    expect(answers.map(({ body }) => (body as { depth: number }).depth)).toEqual(Array(8).fill(3))
  })
})
