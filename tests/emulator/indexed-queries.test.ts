import fc from 'fast-check'
import type { Database } from './client'
import { connect } from './client'
import { makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let db: Database

beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
  await Promise.all(['plain', 'indexed'].map((name) => db.createCollection(name)))
  const { Error } = await makeIndexes(
    emulator.url,
    'indexed',
    { name: 'a', fields: { a: 1 } },
    { name: 'ab', fields: { a: 1, b: -1 } },
    { name: 'deep', fields: { 'o.x': 1 } },
  )
  expect(Error).toBeUndefined()
})
afterAll(() => emulator.stop())

const scalar = fc.constantFrom<unknown>(
  0,
  1,
  -0,
  1.5,
  10,
  '',
  '1',
  'a',
  'a,b',
  '["',
  '𠮷',
  true,
  false,
  new Date(0),
  new Date(1),
)
const value = fc.oneof(scalar, fc.constant(null), fc.array(scalar, { maxLength: 3 }))
const inner = fc.oneof(
  scalar,
  fc.array(fc.record({ x: scalar }, { requiredKeys: [], noNullPrototype: true }), { maxLength: 2 }),
)
const document = fc.record(
  { a: value, b: scalar, o: fc.oneof(fc.record({ x: value }), inner) },
  { requiredKeys: [], noNullPrototype: true },
)
const condition = fc.oneof(
  scalar.map((wanted) => ({ $eq: wanted })),
  fc.array(scalar, { maxLength: 3 }).map((wanted) => ({ $in: wanted })),
  fc.constant({ $eq: null }),
  scalar.map((wanted) => ({ $gte: wanted })),
)
const clause = fc.record(
  { a: condition, b: condition, 'o.x': condition },
  { requiredKeys: [], noNullPrototype: true },
)
const query = fc.oneof(
  clause,
  fc.tuple(clause, clause).map((clauses) => ({ $and: clauses })),
  fc.tuple(clause, clause).map((clauses) => ({ $or: clauses })),
)

it('an indexed query answers the same as one without an index, in the same order, also after changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 1, maxLength: 8 }),
      document,
      fc.array(query, { minLength: 3, maxLength: 6 }),
      async (documents, changed, queries) => {
        for (const name of ['plain', 'indexed']) {
          const collection = db.collection(name)
          await collection.where({}).remove()
          await collection.add(documents.map((one, _id) => ({ _id: _id + 1, ...one })))
          await collection.doc(1).set(changed)
          await collection.doc(2).remove()
        }
        for (const one of queries) {
          const [plain, indexed] = await Promise.all(
            ['plain', 'indexed'].map((name) => db.collection(name).options({ raw: true }).where(one).get()),
          )
          expect(indexed?.data).toEqual(plain?.data)
          expect((await db.collection('indexed').options({ raw: true }).where(one).count()).total).toBe(
            plain?.data.length,
          )
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('a lookup by an index joins the same as one that reads everything, in the same order', async () => {
  const join = async (from: string, foreignField: string): Promise<unknown> =>
    (
      await db
        .collection('plain')
        .options({ raw: true })
        .aggregate([
          { $match: { a: { $exists: true } } },
          { $lookup: { from, localField: 'a', foreignField, as: 'found' } },
        ])
        .end()
    ).data
  await fc.assert(
    fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 8 }), async (documents) => {
      for (const name of ['plain', 'indexed']) {
        await db.collection(name).where({}).remove()
        await db.collection(name).add(documents.map((one, _id) => ({ _id: _id + 1, ...one })))
      }
      for (const field of ['a', 'o.x', 'b'])
        expect(await join('indexed', field)).toEqual(await join('plain', field))
    }),
    { numRuns: 40 },
  )
})
