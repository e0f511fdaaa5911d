import type { Database } from './client'
import { connect, refusal } from './client'
import { cloudApi, makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let db: Database
let name = ''
let serial = 0

const things = () => db.collection(name)
const index = (...fields: string[]) => makeIndexes(emulator.url, name, wish(false, fields))
const unique = (...fields: string[]) => makeIndexes(emulator.url, name, wish(true, fields))
const wish = (isUnique: boolean, fields: string[]) => ({
  name: fields.join('_'),
  fields: Object.fromEntries(fields.map((field) => [field, 1 as const])),
  unique: isUnique,
})
const collides = async (write: Promise<unknown>): Promise<void> => {
  const { code, message } = await refusal(write)
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(message).toMatch(/E11000 duplicate key error/)
}

beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
})
beforeEach(async () => {
  name = `things_${++serial}`
  await db.createCollection(name)
})
afterAll(() => emulator.stop())

describe('a unique index', () => {
  it('refuses a second document with the same value, added or updated', async () => {
    await unique('n')
    await things().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    await collides(things().add({ n: 1 }))
    await collides(things().doc('b').update({ n: 1 }))
    await collides(things().doc('c').set({ n: 1 }))
    await collides(things().where({ _id: 'b' }).updateAndReturn({ n: 1 }))
    expect((await things().count()).total).toBe(2)
  })
  it('lets a document keep its own value, and frees the value of one that is gone', async () => {
    await unique('n')
    await things().add({ _id: 'a', n: 1 })
    await things().doc('a').update({ n: 1, m: 1 })
    await things().doc('a').remove()
    await things().add({ _id: 'b', n: 1 })
  })
  it('tells the number 1 from the text "1"', async () => {
    await unique('n')
    await things().add([{ n: 1 }, { n: '1' }, { n: true }, { n: new Date(1) }])
  })
  it('takes a missing field for null: only one document may have it so', async () => {
    await unique('n')
    await things().add({ _id: 'a' })
    await collides(things().add({ _id: 'b' }))
    await collides(things().add({ _id: 'c', n: null }))
  })
  it('over two fields refuses only the same pair', async () => {
    await unique('a', 'b')
    await things().add([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ])
    await collides(things().add({ a: 1, b: 2 }))
  })
  it('over an array refuses any element that another document has', async () => {
    await unique('tags')
    await things().add([{ tags: [1, 2, 2] }, { tags: [3] }])
    await collides(things().add({ tags: [4, 2] }))
    await collides(things().add({ tags: 3 }))
  })
  it('over a field inside an object', async () => {
    await unique('o.n')
    await things().add({ o: { n: 1 } })
    await collides(things().add({ o: { n: 1, m: 2 } }))
  })
  it('holds within a list that is added at once, and adds none of it', async () => {
    await unique('n')
    await collides(things().add([{ n: 1 }, { n: 1 }]))
    expect((await things().count()).total).toBe(0)
  })
  it('is refused over duplicates that are there, and leaves no trace', async () => {
    await things().add([{ n: 1 }, { n: 1 }])
    expect(await unique('n')).toMatchObject({ Error: { Code: 'FailedOperation' } })
    await things().add({ n: 1 })
  })
})

describe('a unique index and transactions', () => {
  it('collides with what the transaction itself has written', async () => {
    await unique('n')
    const transaction = await db.startTransaction()
    await transaction.collection(name).add({ n: 1 })
    await collides(transaction.collection(name).add({ n: 1 }))
  })
  it('conflicts with what another open transaction has written', async () => {
    await unique('n')
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection(name).add({ n: 1 })
    const { code } = await refusal(second.collection(name).add({ n: 1 }))
    expect(code).toBe('DATABASE_TRANSACTION_CONFLICT')
    await first.commit()
  })
  it('makes a plain write wait for the transaction, and collide when it commits', async () => {
    await unique('n')
    const transaction = await db.startTransaction()
    await transaction.collection(name).add({ n: 1 })
    const write = refusal(things().add({ n: 1 }))
    await transaction.commit()
    expect((await write).message).toMatch(/E11000/)
  })
  it('lets a transaction move a value from one document to another', async () => {
    await unique('n')
    await things().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    const transaction = await db.startTransaction()
    await transaction.collection(name).doc('a').update({ n: 3 })
    await transaction.collection(name).doc('b').update({ n: 1 })
    await transaction.commit()
    expect((await things().get()).data).toEqual([
      { _id: 'a', n: 3 },
      { _id: 'b', n: 1 },
    ])
  })
})

describe('the cloud API', () => {
  it('makes a collection with its indexes', async () => {
    const { RequestId, Error } = await cloudApi(emulator.url, 'CreateTable', { TableName: `${name}_new` })
    expect([typeof RequestId, Error]).toEqual(['string', undefined])
    await db.collection(`${name}_new`).add({ n: 1 })
  })
  it('says which indexes there are', async () => {
    await unique('a', 'b')
    expect(await cloudApi(emulator.url, 'DescribeTable', { TableName: name })).toMatchObject({
      IndexNum: 2,
      Indexes: [
        { Name: '_id_' },
        {
          Name: 'a_b',
          Unique: true,
          Keys: [
            { Name: 'a', Direction: '1' },
            { Name: 'b', Direction: '1' },
          ],
        },
      ],
    })
  })
  it('takes an index that is there already for made', async () => {
    await index('n')
    expect(await index('n')).not.toHaveProperty('Error')
    expect(await cloudApi(emulator.url, 'DescribeTable', { TableName: name })).toMatchObject({ IndexNum: 2 })
  })
  it('refuses an index that contradicts one that is there', async () => {
    await index('n')
    expect(await unique('n')).toMatchObject({ Error: { Code: 'FailedOperation' } })
  })
  it('drops an index', async () => {
    await unique('n')
    await cloudApi(emulator.url, 'UpdateTable', { TableName: name, DropIndexes: [{ IndexName: 'n' }] })
    await things().add([{ n: 1 }, { n: 1 }])
  })
  it('refuses a collection that is not there, and one that is', async () => {
    expect(await makeIndexes(emulator.url, 'nowhere')).toMatchObject({ Error: { Code: 'ResourceNotFound' } })
    expect(await cloudApi(emulator.url, 'CreateTable', { TableName: name })).toMatchObject({
      Error: { Code: 'ResourceInUse' },
    })
  })
  it('refuses an action it does not know, naming the file', async () => {
    const { Error } = await cloudApi(emulator.url, 'DeleteTable', { TableName: name })
    expect(Error).toMatchObject({ Code: 'InvalidAction' })
    expect(Error?.Message).toContain('emulator/cloud-api/operations.ts')
  })
})
