import type { Database } from './client'
import { refusal, useDatabase } from './client'

const database = useDatabase('aggregates')
const things = () => database().collection('aggregates')
const $ = () => database().command.aggregate

type Aggregate = ReturnType<ReturnType<Database['collection']>['aggregate']>

const run = async (stages: (aggregate: Aggregate) => Aggregate): Promise<unknown[]> =>
  (await stages(things().aggregate()).end()).data as unknown[]
/** The ids that come out, in their order. */
const ids = async (stages: (aggregate: Aggregate) => Aggregate): Promise<string> =>
  (await run(stages)).map((one) => (one as { _id: string })._id).join('')

beforeEach(() =>
  things().add([
    { _id: 'a', kind: 'x', n: 1, t: [1, 2] },
    { _id: 'b', kind: 'y', n: 2, t: [] },
    { _id: 'c', kind: 'x', n: 4, o: { p: 1, q: 2 } },
    { _id: 'd', n: 8, t: 5 },
  ]),
)

describe('match, sort, skip, limit, count and sample', () => {
  it('find as a query does', async () => {
    expect(await ids((a) => a.match({ n: database().command.gt(1), kind: 'x' }))).toBe('c')
  })
  it('sort by several fields, what is missing first', async () => {
    expect(await ids((a) => a.sort({ kind: 1, n: -1 }))).toBe('dcab')
  })
  it('leave out the first and stop in time', async () => {
    expect(await ids((a) => a.skip(1).limit(2))).toBe('bc')
  })
  it('count what has come so far, and say nothing of nothing', async () => {
    expect(await run((a) => a.match({ kind: 'x' }).count('total'))).toEqual([{ total: 2 }])
    expect(await run((a) => a.match({ kind: 'z' }).count('total'))).toEqual([])
  })
  it('draw by chance, none twice, and all when asked for more', async () => {
    expect([...(await ids((a) => a.sample({ size: 9 })))].sort().join('')).toBe('abcd')
    expect(await ids((a) => a.sample({ size: 2 }))).toMatch(/^(?!(.)\1)[abcd]{2}$/)
  })
})

describe('project', () => {
  it('keeps fields, in the order of the document, and the _id', async () => {
    expect(JSON.stringify(await run((a) => a.match({ _id: 'c' }).project({ n: 1, kind: true })))).toBe(
      '[{"_id":"c","kind":"x","n":4}]',
    )
  })
  it('drops fields, and the _id alone', async () => {
    expect(await run((a) => a.match({ _id: 'c' }).project({ kind: 0, 'o.p': 0 }))).toEqual([
      { _id: 'c', n: 4, o: { q: 2 } },
    ])
    expect(await run((a) => a.match({ _id: 'a' }).project({ _id: 0 }))).toEqual([
      { kind: 'x', n: 1, t: [1, 2] },
    ])
  })
  it('computes fields, also inside objects and lists', async () => {
    const shape = { _id: 0, 'o.p': 1, o: { r: '$n' }, double: $().multiply(['$n', 2]), both: ['$n', '$none'] }
    expect(await run((a) => a.match({ _id: 'c' }).project(shape))).toEqual([
      { o: { p: 1, r: 4 }, double: 8, both: [4, null] },
    ])
  })
  it('leaves out what computes to nothing', async () => {
    expect(await run((a) => a.match({ _id: 'a' }).project({ m: '$none', r: '$$REMOVE' }))).toEqual([
      { _id: 'a' },
    ])
  })
  it('refuses to keep and to drop at once', async () => {
    const { code } = await refusal(run((a) => a.project({ n: 1, kind: 0 })))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('addFields and replaceRoot', () => {
  it('add to what is there, and replace', async () => {
    expect(await run((a) => a.match({ _id: 'c' }).addFields({ n: $().add(['$n', 1]), 'o.r': 3 }))).toEqual([
      { _id: 'c', kind: 'x', n: 5, o: { p: 1, q: 2, r: 3 } },
    ])
  })
  it('put a field into every item of a list', async () => {
    expect(await run((a) => a.match({ _id: 'a' }).addFields({ 't.u': '$n' }).project({ t: 1 }))).toEqual([
      { _id: 'a', t: [{ u: 1 }, { u: 1 }] },
    ])
  })
  it('make an object of the document the document', async () => {
    expect(await run((a) => a.match({ _id: 'c' }).replaceRoot({ newRoot: '$o' }))).toEqual([{ p: 1, q: 2 }])
  })
  it('refuse a root that is no object', async () => {
    const { code } = await refusal(run((a) => a.replaceRoot({ newRoot: '$n' })))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
  })
})

describe('group', () => {
  it('gathers by a value; null and missing are one', async () => {
    await things().add({ _id: 'e', kind: null, n: 16 })
    expect(await run((a) => a.group({ _id: '$kind', sum: $().sum('$n') }).sort({ sum: 1 }))).toEqual([
      { _id: 'y', sum: 2 },
      { _id: 'x', sum: 5 },
      { _id: null, sum: 24 },
    ])
  })
  it('gathers by several values', async () => {
    const by = { _id: { kind: '$kind', big: $().gte(['$n', 4]) }, count: $().sum(1) }
    expect(await run((a) => a.match({ kind: 'x' }).group(by))).toEqual([
      { _id: { kind: 'x', big: false }, count: 1 },
      { _id: { kind: 'x', big: true }, count: 1 },
    ])
  })
  it('knows every accumulator of the SDK', async () => {
    const { avg, first, last, max, min, push, addToSet, stdDevPop, stdDevSamp, mergeObjects } = $()
    const all = {
      avg: avg('$n'),
      first: first('$kind'),
      last: last('$kind'),
      max: max('$n'),
      min: min('$kind'),
      push: push('$kind'),
      set: addToSet('$kind'),
      pop: stdDevPop('$n'),
      samp: stdDevSamp('$n'),
      merged: mergeObjects('$o'),
    }
    const [{ pop, samp, ...rest }] = (await run((a) => a.group({ _id: null, ...all }))) as [
      { pop: number; samp: number },
    ]
    expect(rest).toEqual({
      _id: null,
      avg: 3.75,
      first: 'x',
      last: null,
      max: 8,
      min: 'x',
      push: ['x', 'y', 'x'],
      set: ['x', 'y'],
      merged: { p: 1, q: 2 },
    })
    expect(pop).toBeCloseTo(2.6809513)
    expect(samp).toBeCloseTo(3.0956959)
  })
  it('says null, and nought for a sum, where there is no number', async () => {
    const fields = { avg: $().avg('$kind'), sum: $().sum('$kind'), max: $().max('$none') }
    expect(await run((a) => a.group({ _id: 1, ...fields }))).toEqual([
      { _id: 1, avg: null, sum: 0, max: null },
    ])
  })
  it('counts by value, the most frequent first', async () => {
    expect((await run((a) => a.sortByCount('$kind')))[0]).toEqual({ _id: 'x', count: 2 })
  })
})

describe('bucket and bucketAuto', () => {
  it('gather between boundaries, the lower one included', async () => {
    const wish = { groupBy: '$n', boundaries: [1, 2, 8], default: 'rest', output: { ids: $().push('$_id') } }
    expect(await run((a) => a.bucket(wish))).toEqual([
      { _id: 1, ids: ['a'] },
      { _id: 2, ids: ['b', 'c'] },
      { _id: 'rest', ids: ['d'] },
    ])
  })
  it('refuse what lies outside when there is no default', async () => {
    const { code } = await refusal(run((a) => a.bucket({ groupBy: '$n', boundaries: [1, 2] })))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
  })
  it('make parts of about one size, equal values together', async () => {
    expect(await run((a) => a.bucketAuto({ groupBy: '$n', buckets: 2 }))).toEqual([
      { _id: { min: 1, max: 4 }, count: 2 },
      { _id: { min: 4, max: 8 }, count: 2 },
    ])
    expect(await run((a) => a.bucketAuto({ groupBy: 'same', buckets: 3 }))).toEqual([
      { _id: { min: 'same', max: 'same' }, count: 4 },
    ])
  })
})

describe('unwind', () => {
  it('makes a document of every item, and drops what has none', async () => {
    expect(await run((a) => a.unwind('$t').project({ t: 1 }))).toEqual([
      { _id: 'a', t: 1 },
      { _id: 'a', t: 2 },
      { _id: 'd', t: 5 },
    ])
  })
  it('keeps what has none when told to, and numbers the items', async () => {
    const wish = { path: '$t', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true }
    expect(await run((a) => a.unwind(wish).project({ t: 1, i: 1 }))).toEqual([
      { _id: 'a', t: 1, i: 0 },
      { _id: 'a', t: 2, i: 1 },
      { _id: 'b', i: null },
      { _id: 'c', i: null },
      { _id: 'd', t: 5, i: null },
    ])
  })
})
