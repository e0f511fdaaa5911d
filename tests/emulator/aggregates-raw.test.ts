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
