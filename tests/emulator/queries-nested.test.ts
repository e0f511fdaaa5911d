import { refusal, useDatabase } from './client'

// How deep a condition looks: MongoDB's matcher, src/mongo/db/matcher/path_test.cpp, is the measure.

const database = useDatabase('queries_nested')
const things = () => database().collection('queries_nested')
const raw = () => things().options({ raw: true })

const find = async (query: object): Promise<string> =>
  ((await raw().where(query).get()).data as { _id: string }[]).map(({ _id }) => _id).join('')

const documents = [
  { _id: 'a', v: 1 },
  { _id: 'b', v: null },
  { _id: 'c' },
  { _id: 'd', v: [] },
  { _id: 'e', v: [1, 2] },
  { _id: 'f', v: [[1, 2], 3] },
  { _id: 'g', v: { x: 1 } },
  { _id: 'h', v: [{ x: 1 }, { x: 2, y: [7, 8] }] },
  { _id: 'i', v: [null] },
  { _id: 'j', v: [{ x: 1 }, {}] },
  { _id: 'k', v: [[]] },
  { _id: 'l', v: { 0: [1] } },
]

describe('a condition on an array', () => {
  beforeEach(() => things().add(documents))

  it.each<[string, object, string]>([
    ['looks at its items', { v: 1 }, 'ae'],
    ['looks at the array itself', { v: [1, 2] }, 'ef'],
    ['does not look into an array among its items', { v: 2 }, 'e'],
    ['looks at one place', { 'v.0': 1 }, 'el'],
    ['does not look into the array at one place', { 'v.0': 2 }, ''],
    ['finds the array at one place as a whole', { 'v.0': [1, 2] }, 'f'],
    ['goes on from place to place', { 'v.0.1': 2 }, 'f'],
    ['looks at a field of the object at one place', { 'v.1.y': 7 }, 'h'],
    ['takes a place that is not there for nothing, not for null', { 'v.1': null }, 'abcghjl'],
    ['takes what is no object for nothing, not for null', { 'v.x': null }, 'abcjl'],
    ['tells an empty array from one that holds it', { v: { $size: 0 } }, 'd'],
    ['orders arrays among themselves', { v: { $gt: [1] } }, 'efhjk'],
  ])('%s', async (_what, query, found) => expect(await find(query)).toBe(found))
})

describe('elemMatch', () => {
  beforeEach(() => things().add(documents))

  it.each<[string, object, string]>([
    ['looks at each item', { $gt: 1 }, 'ef'],
    ['does not look into an array among the items', { $eq: 2 }, 'e'],
    ['does so when it is asked again', { $elemMatch: { $eq: 2 } }, 'f'],
    ['counts the items of an item', { $size: 0 }, 'k'],
    ['looks for one of several', { $in: [2, null] }, 'ei'],
    ['turns a condition round', { $not: { $gt: 1 } }, 'efhijk'],
    ['takes an object without the field for one that holds null', { x: null }, 'j'],
  ])('%s', async (_what, condition, found) =>
    expect(await find({ v: { $elemMatch: condition } })).toBe(found),
  )
})

it('a pull takes away an item, and nothing because of what stands in a list among the items', async () => {
  await things().add({ _id: 'a', t: [[5], 5, 1] })
  await raw()
    .where({ _id: 'a' })
    .update({ $pull: { t: { $gte: 5 } } })
  expect((await things().get()).data).toEqual([{ _id: 'a', t: [[5], 1] }])
})

it.each<[string, object]>([
  ['an operator in a list of values', { v: { $in: [{ $gt: 1 }] } }],
  ['options without a pattern', { v: { $options: 'i' } }],
  ['a pattern as a bound', { v: { $gt: /a/ } }],
])('%s is refused', async (_what, query) => {
  expect(await refusal(find(query))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
