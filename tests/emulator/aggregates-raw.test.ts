import { refusal, useDatabase } from './client'

const database = useDatabase('aggregates_raw')
const things = () => database().collection('aggregates_raw')

const raw = async (...stages: object[]): Promise<unknown[]> =>
  (await things().options({ raw: true }).aggregate(stages).end()).data as unknown[]

beforeEach(() =>
  things().add([
    { _id: 'a', kind: 'x', n: 1 },
    { _id: 'b', kind: 'y', n: 2 },
    { _id: 'c', kind: 'x', n: 4 },
  ]),
)

describe('a raw pipeline', () => {
  it('goes through as it is', async () => {
    expect(await raw({ $match: { kind: 'x' } }, { $group: { _id: null, sum: { $sum: '$n' } } })).toEqual([
      { _id: null, sum: 5 },
    ])
  })
  it.each<[string, object]>([
    ['that does not exist', { $nonsense: 1 }],
    ['that writes', { $out: 'elsewhere' }],
    ['that searches places', { $geoNear: { near: [0, 0], distanceField: 'd' } }],
    ['with an unknown accumulator', { $group: { _id: null, x: { $nonsense: 1 } } }],
    ['with an unknown expression', { $project: { x: { $nonsense: 1 } } }],
    ['with a limit of nought', { $limit: 0 }],
    ['with a negative skip', { $skip: -1 }],
    ['with a path that is none', { $unwind: 't' }],
    ['with a group without an _id', { $group: { n: { $sum: 1 } } }],
    ['with an order that is none', { $sort: { n: 'up' } }],
    ['with a facet inside a facet', { $facet: { a: [{ $facet: { b: [] } }] } }],
    ['with a facet named like a path', { $facet: { 'a.b': [] } }],
    ['with a union with nobody', { $unionWith: { pipeline: [] } }],
    ['with an unknown variable', { $project: { x: '$$nobody' } }],
  ])('with a stage %s is refused', async (_what, stage) => {
    const { code, message } = await refusal(raw({ $match: { _id: 'none' } }, stage))
    expect(code).toMatch(/^DATABASE_(REQUEST_FAILED|INVALID_OPERRATOR)$/)
    expect(message).not.toBe('')
  })
  it('of a collection that is not there is refused', async () => {
    const { code } = await refusal(database().collection('nowhere').aggregate().count('n').end())
    expect(code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

it('facet makes one document of what several pipelines make of the same', async () => {
  const facets = {
    all: [{ $count: 'n' }],
    big: [{ $match: { n: { $gt: 2 } } }],
    none: [{ $match: { n: 9 } }],
  }
  expect(await raw({ $facet: facets })).toEqual([
    { all: [{ n: 3 }], big: [{ _id: 'c', kind: 'x', n: 4 }], none: [] },
  ])
})

describe('unionWith', () => {
  const count = { $count: 'n' }

  it('adds another collection, or this one again', async () => {
    expect(await raw({ $unionWith: 'aggregates_raw' }, count)).toEqual([{ n: 6 }])
  })
  it('adds what a pipeline makes of it', async () => {
    const union = { coll: 'aggregates_raw', pipeline: [{ $match: { kind: 'y' } }, { $project: { n: 1 } }] }
    expect(await raw({ $match: { _id: 'a' } }, { $unionWith: union })).toEqual([
      { _id: 'a', kind: 'x', n: 1 },
      { _id: 'b', n: 2 },
    ])
  })
  it('adds nothing from a collection that is not there', async () => {
    expect(await raw({ $unionWith: 'nowhere' }, count)).toEqual([{ n: 3 }])
  })
})

it('a bucket for the rest may be named null', async () => {
  const bucket = { groupBy: '$n', boundaries: [0, 3], default: null }
  expect(await raw({ $bucket: bucket })).toEqual([
    { _id: null, count: 1 },
    { _id: 0, count: 2 },
  ])
})
