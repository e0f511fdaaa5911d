import type { Database } from './client'
import { connect, refusal } from './client'
import { makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let db: Database
let name = ''
let serial = 0

const things = () => db.collection(name)
const unique = (...fields: string[]) =>
  makeIndexes(emulator.url, name, {
    name: fields.join('_'),
    fields: Object.fromEntries(fields.map((field) => [field, 1 as const])),
    unique: true,
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
  it('lets a value pass to a document that the transaction has already written', async () => {
    await unique('a', 'b')
    await things().add([
      { _id: 'S1', a: 'A', b: 1 },
      { _id: 'S2', a: 'B', b: 1 },
    ])
    const transaction = await db.startTransaction()
    const within = transaction.collection(name)
    await within.doc('S2').update({ a: 'z' })
    await within.doc('S1').update({ a: 'C' })
    await within.doc('S2').update({ a: 'A' })
    await transaction.commit()
    await collides(things().add({ a: 'A', b: 1 }))
    await things().add({ _id: 'S3', a: 'B', b: 1 })
    expect((await things().get()).data.map(({ _id, a }: { _id: string; a: string }) => _id + a)).toEqual([
      'S1C',
      'S2A',
      'S3B',
    ])
  })
  it('lets a document that is made take the value of one that is removed later', async () => {
    await unique('n')
    await things().add({ _id: '1', n: 1 })
    const transaction = await db.startTransaction()
    await transaction.collection(name).doc('S9').set({ n: 9 })
    await transaction.collection(name).doc('1').remove()
    await transaction.collection(name).doc('S9').set({ n: 1 })
    await transaction.commit()
    expect((await things().get()).data).toEqual([{ _id: 'S9', n: 1 }])
  })
  it('lets two documents exchange their values, by way of a third', async () => {
    await unique('n')
    await things().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    const transaction = await db.startTransaction()
    for (const [id, n] of [
      ['a', 0],
      ['b', 1],
      ['a', 2],
    ] as const) {
      await transaction.collection(name).doc(id).update({ n })
    }
    await transaction.commit()
    await collides(things().add({ n: 1 }))
    await collides(things().add({ n: 2 }))
  })
  it('still refuses at the commit what an index made meanwhile forbids, and keeps all as it was', async () => {
    await things().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    const transaction = await db.startTransaction()
    await transaction.collection(name).doc('a').update({ n: 2 })
    await transaction.collection(name).add({ _id: 'c', n: 3 })
    await unique('n')
    await collides(transaction.commit())
    expect((await things().where({ n: 1 }).get()).data).toEqual([{ _id: 'a', n: 1 }])
    expect((await things().count()).total).toBe(2)
  })
})

describe('a unique index and an update of many', () => {
  const increment = () =>
    things()
      .where({})
      .update({ n: db.command.inc(1) })

  it('takes the documents one after the other, as the real service does', async () => {
    await unique('n')
    await things().add([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ])
    expect(await increment()).toMatchObject({ updated: 2 })
    await things().add({ _id: 'c', n: 4 })
    await collides(increment())
    expect((await things().where({ n: 3 }).get()).data).toEqual([{ _id: 'a', n: 3 }])
  })
})
