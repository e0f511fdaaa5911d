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
  it('over two fields takes what is missing for null in each of them', async () => {
    await unique('a', 'b')
    await things().add([{ a: 1 }, { b: 1 }, {}])
    await collides(things().add({ a: 1, b: null }))
    await collides(things().add({ a: null, b: 1 }))
    await collides(things().add({ c: 1 }))
    await things().add({ a: 1, b: 1 })
  })
  it('tells the fields and values that are taken', async () => {
    await unique('a', 'b')
    await things().add({ a: 'x' })
    expect((await refusal(things().add({ a: 'x' }))).message).toContain('dup key: { a: "x", b: null }')
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

describe('an index', () => {
  const order = async (query: object): Promise<unknown> =>
    (await things().where(query).get()).data.map(({ _id }: { _id: string }) => _id).join('')

  it('keeps the order of insertion, whatever the order of its values', async () => {
    await index('n', 'm')
    await things().add([
      { _id: 'd', n: 2, m: 2 },
      { _id: 'c', n: 1, m: 2 },
      { _id: 'b', n: 2, m: 1 },
      { _id: 'a', n: [1, 2], m: 1 },
    ])
    expect(await order({ n: db.command.in([1, 2]) })).toBe('dcba')
    expect(await order({ n: 2 })).toBe('dba')
    expect(await order({ _id: db.command.in(['a', 'b', 'd']) })).toBe('dba')
  })
  it('made over documents that are there finds them', async () => {
    await things().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ])
    await index('n')
    expect(await order({ n: 2 })).toBe('b')
  })
  it('made while a transaction is open knows what the transaction writes', async () => {
    const transaction = await db.startTransaction()
    await transaction.collection(name).add({ _id: 'a', n: 1 })
    await index('n')
    await transaction.commit()
    expect(await order({ n: 1 })).toBe('a')
  })
  it('over two arrays of one document is refused', async () => {
    await index('n', 'm')
    expect(await refusal(things().add({ n: [1, 2], m: [1, 2] }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
})
