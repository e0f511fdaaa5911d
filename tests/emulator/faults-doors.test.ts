import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudApi } from './cloud-api'
import { refusal } from './client'
import { faults, order as orderAt, read } from './faults'
import type { Launched } from './launch'
import { launch } from './launch'
import type { App } from './storage'
import { connectApp, download, linkTo, put, upload } from './storage'

// Bad luck at the doors beside the wire: timers, HTTP access, the contents of files, the cloud API.

const invoke = { action: 'functions.invokeFunction', function: 'tick' }
const putObject = { action: 'storage.putObject' }
const getObject = { action: 'storage.getObject' }

let folder: string
let emulator: Launched
let app: App
const order = (...rules: object[]) => orderAt(emulator, ...rules)
type Firing = { code?: string; message?: string; requestId?: string }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'))
  mkdirSync(join(folder, 'tick'))
  // Counts how often it ran, for as long as its instance lives.
  writeFileSync(join(folder, 'tick/index.js'), 'let runs = 0\nexports.main = () => ++runs\n')
  const triggers = [{ name: 'hourly', type: 'timer', config: '0 0 * * * * *' }]
  writeFileSync(join(folder, 'tick/config.json'), JSON.stringify({ triggers }))
  emulator = await launch({ functions: folder, now: '2026-03-01T09:10:00+08:00' })
  app = connectApp(emulator.url)
})
beforeEach(() => faults(emulator, 'DELETE'))
afterAll(async () => {
  await emulator.stop()
  rmSync(folder, { recursive: true })
})

const runs = async (): Promise<number> => Number(await (await fetch(`${emulator.url}/http/tick`)).text())
async function post(path: string, body: object = {}): Promise<Firing[]> {
  const response = await fetch(`${emulator.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return ((await response.json()) as { fired: Firing[] }).fired
}

describe('a timer', () => {
  it('that fails has not run, and the next one is lucky again', async () => {
    const before = await runs()
    await order({ ...invoke, fault: 'fail', code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', times: 1 })
    const fired = await post('/clock/advance', { hours: 2 })
    expect(fired).toMatchObject([
      { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' },
      { requestId: expect.any(String) as string },
    ])
    expect(await runs()).toBe(before + 2)
  })
  it('whose answer is dropped has run', async () => {
    const before = await runs()
    await order({ ...invoke, fault: 'drop', times: 1 })
    const [fired] = await post('/timers/tick/hourly')
    expect(fired).toMatchObject({ code: 'FUNCTIONS_REQUEST_FAIL' })
    expect(await runs()).toBe(before + 2)
  })
})

describe('a function reached over HTTP', () => {
  it('fails with the code that is ordered, and has not run', async () => {
    const before = await runs()
    await order({ ...invoke, fault: 'fail', code: 'EXCEED_RATELIMIT', times: 1 })
    const response = await fetch(`${emulator.url}/http/tick`)
    expect([response.status, await response.json()]).toMatchObject([429, { code: 'EXCEED_RATELIMIT' }])
    expect(await runs()).toBe(before + 1)
  })
  it('has run when its answer is dropped', async () => {
    const before = await runs()
    await order({ ...invoke, fault: 'drop', times: 1 })
    // A body, or the client would quietly ask once more.
    await expect(fetch(`${emulator.url}/http/tick`, { method: 'POST', body: '{}' })).rejects.toThrow()
    expect(await runs()).toBe(before + 2)
  })
})

it('a call on the wire meets a rule once', async () => {
  await order({ ...invoke, fault: 'delay', ms: 0 })
  await app.callFunction({ name: 'tick', data: {} })
  expect((await faults(emulator, 'GET')).body).toMatchObject([{ met: 1, struck: 1 }])
})

describe('an upload', () => {
  it('that fails leaves what was there', async () => {
    const fileID = await upload(app, 'a/fail.txt', 'before')
    await order({ ...putObject, fault: 'fail', code: 'STORAGE_REQUEST_FAIL', times: 1 })
    expect((await refusal(upload(app, 'a/fail.txt', 'after'))).message).toContain('STORAGE_REQUEST_FAIL')
    expect(await download(app, fileID)).toBe('before')
  })
  it('that is dropped was stored', async () => {
    const fileID = await upload(app, 'a/drop.txt', 'before')
    await order({ ...putObject, fault: 'drop', times: 1 })
    await refusal(upload(app, 'a/drop.txt', 'after'))
    expect(await download(app, fileID)).toBe('after')
  })
  it("of a client's own fails with the code that is ordered", async () => {
    await order({ ...putObject, fault: 'fail', code: 'EXCEED_REQUEST_LIMIT', times: 1 })
    const answer = await put(emulator, 'inbox/zhang/a.txt', 'x', { 'x-wx-openid': 'zhang' })
    expect(answer).toMatchObject({ status: 422, body: { code: 'EXCEED_REQUEST_LIMIT' } })
  })
})

describe('a download', () => {
  it('that fails says so, and works the next time', async () => {
    const link = await linkTo(app, await upload(app, 'b/fail.txt', 'x'))
    await order({ ...getObject, fault: 'fail', code: 'SERVER_TIMEOUT', times: 1 })
    const response = await fetch(link)
    expect([response.status, await response.text()]).toEqual([504, expect.stringContaining('SERVER_TIMEOUT')])
    expect(await (await fetch(link)).text()).toBe('x')
  })
  it('that is dropped says nothing', async () => {
    const link = await linkTo(app, await upload(app, 'b/drop.txt', 'x'))
    await order({ ...getObject, fault: 'drop' })
    await expect(fetch(link)).rejects.toThrow()
  })
})

describe('the cloud API', () => {
  it('fails with a code of its own, for this collection only', async () => {
    await order({
      action: 'tcb.*',
      collection: 'unlucky',
      fault: 'fail',
      code: 'EXCEED_REQUEST_LIMIT',
      times: 1,
    })
    const ask = (TableName: string) => cloudApi(emulator.url, 'CreateTable', { TableName })
    expect(await ask('lucky')).not.toHaveProperty('Error')
    expect(await ask('unlucky')).toMatchObject({ Error: { Code: 'RequestLimitExceeded' } })
    expect(await ask('unlucky')).not.toHaveProperty('Error')
  })
})

it.each([
  ['a function', '[0].function', { ...putObject, function: 'tick', fault: 'drop' }],
  ['a conflict', '[0].fault', { ...invoke, fault: 'conflict' }],
  ['a collection', '[0].collection', { ...getObject, collection: 'things', fault: 'drop' }],
])('refuses a rule that names %s where there is none', async (_what, field, rule) => {
  expect(await faults(emulator, 'PUT', [rule])).toMatchObject({ status: 400, body: { field } })
  expect(await faults(emulator, 'PUT', [{ ...read, function: 'tick', fault: 'drop' }])).toMatchObject({
    status: 200,
  })
})
