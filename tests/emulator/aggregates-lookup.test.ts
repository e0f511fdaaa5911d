import { refusal, useDatabase } from './client'

const database = useDatabase('aggregates_lookup')
const things = () => database().collection('aggregates_lookup')
const $ = () => database().command.aggregate

// The collection is joined with itself: orders, and what is in stock.
beforeEach(() =>
  things().add([
    { _id: 'o1', order: true, item: 'nut', want: 2 },
    { _id: 'o2', order: true, item: ['nut', 'bolt'], want: 5 },
    { _id: 'o3', order: true, want: 1 },
    { _id: 's1', sku: 'nut', stock: 3 },
    { _id: 's2', sku: 'bolt', stock: 9 },
    { _id: 's3', sku: ['bolt', 'gear'], stock: 1 },
  ]),
)

const join = async (lookup: object): Promise<unknown> =>
  (
    await things()
      .aggregate()
      .match({ order: true })
      .lookup({ from: 'aggregates_lookup', as: 'found', ...lookup } as never)
      .project({ found: $().map({ input: '$found', as: 'one', in: '$$one._id' }) })
      .end()
  ).data.map(({ found }: { found: string[] }) => found.join(' '))

const inStock = () =>
  $()
    .pipeline()
    .match(
      database().command.expr(
        $().and([$().in(['$sku', ['nut', 'bolt']]), $().gte(['$stock', '$$wanted'])] as never),
      ),
    )

describe('lookup by a field', () => {
  it('joins what is equal, item by item where either side is a list', async () => {
    const [first, second] = (await join({ localField: 'item', foreignField: 'sku' })) as string[]
    expect([first, second]).toEqual(['s1', 's1 s2 s3'])
  })
  it('joins what is missing with what is missing', async () => {
    expect(((await join({ localField: 'item', foreignField: 'sku' })) as string[])[2]).toBe('o1 o2 o3')
  })
  it('finds by _id in the same way', async () => {
    const found = await join({ localField: '_id', foreignField: '_id' })
    expect(found).toEqual(['o1', 'o2', 'o3'])
  })
  it('finds nothing in a collection that is not there', async () => {
    expect(await join({ from: 'nowhere', localField: 'item', foreignField: 'sku' })).toEqual(['', '', ''])
  })
  it('puts what it found into a field inside an object', async () => {
    const { data } = await things()
      .aggregate()
      .match({ _id: 'o1' })
      .lookup({ from: 'aggregates_lookup', localField: 'item', foreignField: 'sku', as: 'in.stock' })
      .end()
    expect(data).toEqual([
      { _id: 'o1', order: true, item: 'nut', want: 2, in: { stock: [{ _id: 's1', sku: 'nut', stock: 3 }] } },
    ])
  })
})

describe('lookup by a pipeline', () => {
  it('sees what let takes over, in each document anew', async () => {
    expect(await join({ let: { wanted: '$want' }, pipeline: inStock().done() })).toEqual([
      's1 s2',
      's2',
      's1 s2',
    ])
  })
  it('knows every stage, sorting and joins included', async () => {
    const inner = $()
      .pipeline()
      .lookup({ from: 'aggregates_lookup', localField: 'sku', foreignField: 'item', as: 'orders' })
      .match({ 'orders.0': database().command.exists(true), sku: database().command.exists(true) })
      .sort({ stock: -1 })
      .limit(2)
    expect(await join({ pipeline: inner.done() })).toEqual(['s2 s1', 's2 s1', 's2 s1'])
  })
  it('refuses a variable that nobody gave', async () => {
    const { code, message } = await refusal(join({ pipeline: inStock().done() }))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toContain('wanted')
  })
  it('refuses a stage that is not known inside', async () => {
    const { code } = await refusal(join({ pipeline: [{ $nonsense: 1 }] }))
    expect(code).toBe('DATABASE_INVALID_OPERRATOR')
  })
  it('refuses neither a field nor a pipeline', async () => {
    expect(await refusal(join({}))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})
