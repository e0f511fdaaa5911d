import type { Database } from './client'
import { connect, refusal } from './client'
import { cloudApi, makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

// Both sides of each line that limits.ts draws; the rows of one answer are in pages, a call's bytes in functions.

let emulator: Launched
let db: Database

beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
})
afterAll(() => emulator.stop())

describe('what is nested too deeply', () => {
  const deep = (levels: number): object =>
    JSON.parse('{"x":'.repeat(levels) + '1' + '}'.repeat(levels)) as object

  it('as a request', async () => {
    const body = `{"action":"database.insertDocument","data":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' })
  })
  it('as a document, a query or an update', async () => {
    await db.createCollection('deep')
    const text = '{"x":'.repeat(20_000) + '1' + '}'.repeat(20_000)
    for (const action of ['insertDocument', 'getDocument', 'modifyDocument']) {
      const request = { collectionName: 'deep', queryType: 'WHERE', merge: true, multi: true }
      const parts = {
        query: action === 'modifyDocument' ? '{}' : text,
        data: action[0] === 'i' ? [text] : text,
      }
      const body = JSON.stringify({ action: `database.${action}`, ...request, ...parts })
      const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
      expect(await response.json()).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    }
  })
  it('is a document of more than 100 levels, however it came to have them', async () => {
    const { id } = (await db.collection('deep').add(deep(100))) as { id: string }
    expect(await refusal(db.collection('deep').add(deep(101)))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
    const path = Array.from({ length: 100 }, () => 'x').join('.')
    const update = db.collection('deep').where({ _id: id }).options({ raw: true })
    expect((await refusal(update.update({ $set: { [path]: { y: 1 } } }))).message).toContain('100 levels')
  })
})

describe('an answer', () => {
  it('of more than 16 MiB is refused, counted in bytes', async () => {
    await db.createCollection('long')
    const text = '雷'.repeat(3_000_000)
    for (const _id of ['a', 'b']) await db.collection('long').add({ _id, text })
    expect((await refusal(db.collection('long').get())).message).toMatch(/larger than 16777216 bytes/)
    expect((await db.collection('long').limit(1).get()).data).toHaveLength(1)
  })
  it('of 16 MiB goes out whole, and of a byte more not at all', async () => {
    await db.createCollection('exact')
    const bytes = 16 * 1024 * 1024 - 2 * '{"_id":"a","text":""}'.length
    await db.collection('exact').add({ _id: 'a', text: 'x'.repeat(bytes / 2) })
    await db.collection('exact').add({ _id: 'b', text: 'x'.repeat(bytes / 2) })
    expect((await db.collection('exact').get()).data).toHaveLength(2)
    await db
      .collection('exact')
      .doc('b')
      .update({ text: 'x'.repeat(bytes / 2 + 1) })
    expect(await refusal(db.collection('exact').get())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

describe('a document', () => {
  it('of 16 MiB is stored, and of a byte more is not', async () => {
    await db.createCollection('big')
    const ofBytes = (bytes: number) => ({
      _id: 'a',
      text: 'x'.repeat(bytes - '{"_id":"a","text":""}'.length),
    })
    await db.collection('big').add(ofBytes(16 * 1024 * 1024))
    await db.collection('big').doc('a').remove()
    expect(await refusal(db.collection('big').add(ofBytes(16 * 1024 * 1024 + 1)))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
    expect((await db.collection('big').count()).total).toBe(0)
  })
})

describe('a request', () => {
  const send = async (bytes: number): Promise<{ code?: string }> => {
    const start = '{"action":"database.getDocument","collectionName":"none","pad":"'
    const body = `${start}${'x'.repeat(bytes - start.length - 2)}"}`
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
    // Any other status would hide the code from the SDK.
    expect(response.status).toBe(200)
    return (await response.json()) as { code?: string }
  }

  it('of 100 MiB is read, and of a byte more is refused', async () => {
    expect(await send(100 * 1024 * 1024)).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
    expect(await send(100 * 1024 * 1024 + 1)).toMatchObject({
      code: 'EXCEED_MAX_PAYLOAD_SIZE',
      requestId: expect.any(String) as unknown,
    })
  })
})

describe('an index', () => {
  const fields = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n): [string, 1] => [`f${n}`, 1]))

  beforeAll(async () => {
    await db.createCollection('indexed')
    await makeIndexes(emulator.url, 'indexed', { name: 'text', fields: { text: 1 } })
  })

  it('has up to 31 fields', async () => {
    const wide = await makeIndexes(emulator.url, 'indexed', { name: 'wide', fields: fields(31) })
    expect(wide.Error).toBeUndefined()
    const wider = await makeIndexes(emulator.url, 'indexed', { name: 'wider', fields: fields(32) })
    expect(wider.Error).toMatchObject({
      Code: 'LimitExceeded',
      Message: expect.stringContaining('31') as unknown,
    })
  })
  it('takes values of up to 1024 bytes, however they are spelled', async () => {
    const things = db.collection('indexed')
    for (const text of ['x'.repeat(1024), `雷${'x'.repeat(1021)}`, '"'.repeat(1024)])
      await things.add({ text })
    for (const text of ['x'.repeat(1025), `雷${'x'.repeat(1022)}`, '"'.repeat(1025)]) {
      expect(await refusal(things.add({ text }))).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringContaining('key too large to index') as unknown,
      })
    }
    expect((await things.count()).total).toBe(3)
  })
  it('refuses an update that would outgrow it, and inside a transaction as well', async () => {
    await db.collection('indexed').add({ _id: 'a', text: 'short' })
    const text = 'x'.repeat(1025)
    expect((await refusal(db.collection('indexed').doc('a').update({ text }))).message).toContain('too large')
    const transaction = await db.startTransaction()
    const update = transaction.collection('indexed').doc('a').update({ text })
    expect((await refusal(update)).message).toContain('too large')
    expect((await db.collection('indexed').doc('a').get()).data).toEqual([{ _id: 'a', text: 'short' }])
  })
  it('is not made over values that do not fit', async () => {
    await db.createCollection('long-values')
    await db.collection('long-values').add({ text: 'x'.repeat(1025) })
    const made = await makeIndexes(emulator.url, 'long-values', { name: 'text', fields: { text: 1 } })
    expect(made.Error).toMatchObject({ Code: 'FailedOperation' })
    const { IndexNum } = await cloudApi(emulator.url, 'DescribeTable', { TableName: 'long-values' })
    expect(IndexNum).toBe(1)
  })
  it('is one of up to 20 beside the one on _id', async () => {
    await db.createCollection('many')
    const names = Array.from({ length: 21 }, (_, n) => `f${n}`)
    for (const name of names.slice(0, 20)) {
      const made = await makeIndexes(emulator.url, 'many', { name, fields: { [name]: 1 } })
      expect(made.Error).toBeUndefined()
    }
    const last = await makeIndexes(emulator.url, 'many', { name: 'f20', fields: { f20: 1 } })
    expect(last.Error).toMatchObject({ Code: 'LimitExceeded' })
  })
})

it('an environment has up to 100 collections', async () => {
  const fresh = await launch()
  const other = connect(fresh.url)
  for (let n = 0; n < 100; n++) await other.createCollection(`c${n}`)
  expect(await refusal(other.createCollection('c100'))).toMatchObject({
    code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
  })
  await fresh.stop()
})
