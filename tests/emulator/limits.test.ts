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

/** Past the SDK, which takes seconds to write a document of this size. */
const send = async (action: string, request: object): Promise<Answer> => {
  const body = JSON.stringify({ action: `database.${action}`, collectionName: 'big', ...request })
  const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
  return (await response.json()) as Answer
}
type Answer = { code?: string; message?: string; data: { list: string[] } }
const put = (document: string): Promise<Answer> => send('insertDocument', { data: [document] })

describe('16 MiB', () => {
  const all = { queryType: 'WHERE', limit: 100 }
  /** A document of so many bytes, most of them of letters that take three each. */
  const ofBytes = (_id: string, bytes: number): string => {
    const room = bytes - JSON.stringify({ _id, text: '' }).length
    return JSON.stringify({ _id, text: '雷'.repeat(room / 3) + 'x'.repeat(room % 3) })
  }
  beforeAll(() => db.createCollection('big'))
  beforeEach(() => db.collection('big').where({}).remove())

  it('is a document that is stored, and a byte more is not', async () => {
    expect((await put(ofBytes('a', 16 * 1024 * 1024))).code).toBeUndefined()
    expect(await put(ofBytes('b', 16 * 1024 * 1024 + 1))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect((await db.collection('big').count()).total).toBe(1)
  })
  it('is an answer that goes out whole, and a byte more does not', async () => {
    for (const id of ['a', 'b']) await put(ofBytes(id, 8 * 1024 * 1024))
    expect((await send('getDocument', all)).data.list).toHaveLength(2)
    await db.collection('big').doc('b').remove()
    await put(ofBytes('b', 8 * 1024 * 1024 + 1))
    expect(await send('getDocument', all)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

describe('a request', () => {
  const ask = async (bytes: number): Promise<{ code?: string }> => {
    const body = '{"action":"database.getDocument","collectionName":"none"}'.padEnd(bytes)
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
    // Any other status would hide the code from the SDK.
    expect(response.status).toBe(200)
    return (await response.json()) as { code?: string }
  }

  it('of 100 MiB is read, and of a byte more is refused', async () => {
    expect(await ask(100 * 1024 * 1024)).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
    expect(await ask(100 * 1024 * 1024 + 1)).toMatchObject({
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
