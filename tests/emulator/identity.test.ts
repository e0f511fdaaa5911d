import { as, call, functions } from './call'
import { connect } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

type Revealed = { env: Record<string, string>; context: Record<string, unknown>; event: unknown }

let emulator: Launched
const reveal = async (headers: Record<string, string> = {}): Promise<Revealed> =>
  (await call(emulator, 'reveal', { action: 'any' }, headers)).body as Revealed

beforeAll(async () => {
  emulator = await launch({ functions, env: { COLOUR: 'red', EMPTY: '' } })
  await connect(emulator.url).createCollection('any')
})
afterAll(() => emulator.stop())

describe('identity', () => {
  it('is right in each of forty calls at once', async () => {
    const people = Array.from({ length: 40 }, (_, i) => `person-${i}`)
    const answers = await Promise.all(
      people.map((openid) => call(emulator, 'who', { collection: 'any' }, as(openid))),
    )
    expect(answers.map(({ body }) => body)).toEqual(
      people.map((openid) => ({ before: openid, after: openid, openid })),
    )
  })
  it('is right in calls of every kind at once', async () => {
    const relayed = async (openid: string): Promise<unknown> => {
      const data = { name: 'who', data: { collection: 'any' } }
      return ((await call(emulator, 'relay', data, as(openid))).body as { result: unknown }).result
    }
    const direct = async (openid: string): Promise<unknown> =>
      (await call(emulator, 'who', { collection: 'any' }, as(openid))).body
    const nobody = async (path: string, body: object): Promise<unknown> =>
      (await fetch(`${emulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()
    const ways = [
      ...Array.from({ length: 12 }, (_, i) => [relayed(`relayed-${i}`), `relayed-${i}`] as const),
      ...Array.from({ length: 12 }, (_, i) => [direct(`direct-${i}`), `direct-${i}`] as const),
    ]
    const none = [
      ...Array.from({ length: 8 }, () => nobody('/call/who', { collection: 'any' })),
      ...Array.from({ length: 8 }, () => nobody('/http/who', {})),
    ]
    const answers = await Promise.all(ways.map(([answer]) => answer))
    expect(answers).toEqual(ways.map(([, openid]) => ({ before: openid, after: openid, openid })))
    expect(await Promise.all(none)).toEqual(none.map(() => ({ openid: '' })))
  })
  it('is none without the header, also right after somebody', async () => {
    await reveal(as('somebody'))
    const { env } = await reveal()
    expect(Object.keys(env).filter((name) => name.startsWith('WX_'))).toEqual([])
    expect((await call(emulator, 'who', { collection: 'any' })).body).toEqual({ openid: '' })
  })
  it('comes from the header only, never from the event', async () => {
    const { body } = await call(
      emulator,
      'who',
      { collection: 'any', WX_OPENID: 'thief', openid: 'thief' },
      as('me'),
    )
    expect(body).toMatchObject({ openid: 'me' })
  })
  it.each(['a', 'A-z_9', 'x'.repeat(64)])('may be %s', async (openid) => {
    expect((await reveal(as(openid))).env.WX_OPENID).toBe(openid)
  })
  it.each(['', 'a b', 'a;b', 'a,b', 'x'.repeat(65)])('may not be "%s"', async (openid) => {
    expect(await call(emulator, 'reveal', {}, as(openid))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM' },
    })
  })
})

describe('the environment of a call', () => {
  it('is replaced, not merged with that of the last one', async () => {
    await reveal()
    expect((await reveal()).env).not.toHaveProperty('LEFT_BEHIND')
  })
  it('lists the names the SDK may read', async () => {
    const { env } = await reveal(as('me'))
    expect(env.WX_CONTEXT_KEYS?.split(',')).toEqual(expect.arrayContaining(['WX_OPENID', 'WX_APPID']))
    expect(env.TCB_CONTEXT_KEYS?.split(',')).toEqual(
      expect.arrayContaining(['TCB_ENV', 'TCB_SOURCE', 'TCB_SEQID']),
    )
    expect(env).toMatchObject({ TCB_SOURCE: 'wx_client', TENCENTCLOUD_RUNENV: 'SCF', TZ: 'UTC' })
  })
  it('says where WeChat and the cloud are', async () => {
    const { env } = await reveal()
    expect(env).toMatchObject({
      WECHAT_BASE_URL: `${emulator.url}/wechat`,
      TENCENTCLOUD_API_URL: `${emulator.url}/cloud-api`,
      TCB_SOURCE: 'scf',
    })
  })
  it('has what it was configured with', async () => {
    expect((await reveal()).env).toMatchObject({ COLOUR: 'red', EMPTY: '' })
  })
  it('has nothing of the machine it runs on', async () => {
    expect((await reveal()).env).not.toHaveProperty('NODE_ENV')
  })
})

describe('the context of a call', () => {
  it('names the function, the request and the environment', async () => {
    const { context } = await reveal(as('me'))
    expect(context).toMatchObject({
      function_name: 'reveal',
      function_version: '$LATEST',
      namespace: 'emulator',
    })
    expect(JSON.parse(String(context.environment))).toMatchObject({ WX_OPENID: 'me' })
    expect(context.environ).toContain('WX_OPENID=me;')
  })
})
