import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { as, call, functions } from './call'
import type { Database } from './client'
import { connect, refusal } from './client'
import { makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

// The doors behind the developer's page.

let emulator: Launched
let db: Database
const look = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${emulator.url}/emulator${path}`, { headers })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: parse(text) }
}
const parse = (text: string): unknown => (text.startsWith('<') ? undefined : (JSON.parse(text) as unknown))
const documents = (asked: Record<string, string>) =>
  look(`/documents?${new URLSearchParams({ collection: 'things', ...asked }).toString()}`)
type Calls = Record<'functions' | 'requests', Record<string, unknown>[]>
const calls = async (): Promise<Calls> => (await look('/calls')).body as Calls

beforeAll(async () => {
  emulator = await launch({ functions, now: '2026-03-01T09:00:00+08:00' })
  db = connect(emulator.url)
  for (const name of ['things', 'others']) await db.createCollection(name)
  await makeIndexes(emulator.url, 'things', { name: 'n', fields: { n: 1 }, unique: true })
  const at = new Date(0)
  await db
    .collection('things')
    .add(Array.from({ length: 25 }, (_, n) => ({ _id: n === 5 ? 5 : `${n}`, n, at })))
  await db.collection('things').add({ _id: '5', n: 99 })
})
afterAll(() => emulator.stop())

describe('collections', () => {
  it('come with their counts and indexes', async () => {
    expect((await look('/collections')).body).toEqual([
      { name: 'things', documents: 26, indexes: ['n (unique)'] },
      { name: 'others', documents: 0, indexes: [] },
    ])
  })
})

describe('documents', () => {
  const numbers = async (asked: Record<string, string>): Promise<unknown> => {
    const { total, documents: found } = (await documents(asked)).body as {
      total: number
      documents: { n: number }[]
    }
    return { total, numbers: found.map(({ n }) => n) }
  }

  it('come page by page in the order of insertion', async () => {
    expect(await numbers({ limit: '3' })).toEqual({ total: 26, numbers: [0, 1, 2] })
    expect(await numbers({ limit: '3', offset: '24' })).toEqual({ total: 26, numbers: [24, 99] })
    expect(await numbers({ offset: '26' })).toEqual({ total: 26, numbers: [] })
  })
  it('come as they are stored', async () => {
    expect((await documents({ limit: '1' })).body).toMatchObject({
      documents: [{ _id: '0', n: 0, at: { $date: 0 } }],
    })
  })
  it('are found by _id, be it a text or a number', async () => {
    expect(await numbers({ id: '5' })).toEqual({ total: 2, numbers: [5, 99] })
    expect(await numbers({ id: 'none' })).toEqual({ total: 0, numbers: [] })
  })
  it('are found by a query', async () => {
    expect(await numbers({ query: '{"n":{"$gte":20}}', limit: '2', offset: '1' })).toEqual({
      total: 6,
      numbers: [21, 22],
    })
  })
  it.each<[string, Record<string, string>, string]>([
    ['a query that is no JSON', { query: '{' }, 'DATABASE_REQUEST_FAILED'],
    ['an operator that is not known', { query: '{"n":{"$odd":1}}' }, 'DATABASE_INVALID_OPERRATOR'],
    ['a collection that is not there', { collection: 'none' }, 'DATABASE_COLLECTION_NOT_EXIST'],
    ['a page of too many', { limit: '101' }, 'INVALID_PARAM'],
    ['a negative offset', { offset: '-1' }, 'INVALID_PARAM'],
  ])('are refused for %s', async (_what, asked, code) => {
    expect(await documents(asked)).toMatchObject({ status: 400, body: { code } })
  })
})

describe('recent calls', () => {
  it('of functions tell who, how long, cold or warm, and the round trips', async () => {
    const event = { collection: 'things', times: 2 }
    await call(emulator, 'who', event, as('zhang'))
    await call(emulator, 'who', event, as('li'))
    const [li, zhang] = (await calls()).functions
    expect(zhang).toMatchObject({ function: 'who', caller: 'zhang', coldStart: true, roundTrips: 2 })
    expect(li).toMatchObject({ function: 'who', caller: 'li', coldStart: false, roundTrips: 2 })
    expect(li!.at).toMatch(/^2026-03-01T01:0/)
    expect(li!.ms).toBeGreaterThan(0)
  })
  it.each([
    ['fails', 'misbehave', { way: 'throw' }, /on purpose/],
    ['is not there', 'nothing', {}, /FUNCTION_NOT_FOUND/],
  ])('of a function that %s tell why', async (_how, name, event, reason) => {
    await call(emulator, name, event)
    expect((await calls()).functions[0]).toMatchObject({
      function: name,
      caller: 'scf',
      refusal: expect.stringMatching(reason) as unknown,
    })
  })
  it('tell of requests by action, and from which function', async () => {
    await call(emulator, 'who', { collection: 'things' })
    await refusal(db.collection('none').get())
    const { requests } = await calls()
    expect(requests.slice(0, 2)).toMatchObject([
      { action: 'database.getDocument', collection: 'none', refusal: 'DATABASE_COLLECTION_NOT_EXIST' },
      { action: 'database.getDocument', collection: 'things', from: 'who' },
    ])
    expect(requests[0]).not.toHaveProperty('from')
    expect(requests[1]).not.toHaveProperty('refusal')
  })
  it('are the last two hundred, the latest first', async () => {
    for (let n = 0; n < 205; n++) await db.collection('things').where({ n }).count()
    await db.collection('others').count()
    const { requests } = await calls()
    expect(requests).toHaveLength(200)
    expect(requests[0]).toMatchObject({ action: 'database.calculateDocument', collection: 'others' })
  })
})

describe('functions', () => {
  it('come with their time limits', async () => {
    const { body } = await look('/functions')
    expect(body).toContainEqual({ name: 'misbehave', timeLimitMs: 1500 })
    expect(body).toContainEqual({ name: 'who', timeLimitMs: 20_000 })
  })
  it('come with what is wrong with their settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'))
    cpSync(functions, folder, { recursive: true })
    writeFileSync(join(folder, 'who/config.json'), '{')
    const fresh = await launch({ functions: folder })
    const response = await fetch(`${fresh.url}/emulator/functions`)
    expect(await response.json()).toContainEqual({
      name: 'who',
      problem: expect.stringMatching(/JSON/) as unknown,
    })
    await fresh.stop()
    rmSync(folder, { recursive: true })
  })
})

describe('the page', () => {
  it('is at /emulator, and at / when there is no app', async () => {
    const { text, headers } = await look('')
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await (await fetch(emulator.url)).text()).toBe(text)
  })
  it('is at /emulator also beside an app', async () => {
    const other = await launch({ app: 'tests/emulator/fixtures/app' })
    expect(await (await fetch(`${other.url}/emulator`)).text()).toBe((await look('')).text)
    expect(await (await fetch(other.url)).text()).toContain('<title>app</title>')
    await other.stop()
  })
  it('asks nothing of any other machine, and no other page may frame it', async () => {
    const { text, headers } = await look('')
    expect(text).not.toMatch(/(src|href)="(?!data:,)/)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  })
  it('and its doors are closed to pages from elsewhere', async () => {
    for (const path of ['', '/collections', '/calls', '/documents?collection=things'])
      expect((await look(path, { origin: 'https://example.com' })).status).toBe(403)
  })
})
