import { useDatabase } from './client'

const database = useDatabase('expressions')
const things = () => database().collection('expressions')

/** The ids that an expression finds, in the order of insertion. */
const find = async (expression: unknown): Promise<string> =>
  (
    await things()
      .where(database().command.expr(expression as never))
      .get()
  ).data
    .map(({ _id }: { _id: string }) => _id)
    .join('')

describe('a comparison in an expression', () => {
  beforeEach(() =>
    things().add([
      { _id: 'm' },
      { _id: 'z', v: null },
      { _id: 'n', v: 5 },
      { _id: 's', v: '5' },
      { _id: 'o', v: { x: 1 } },
      { _id: 'a', v: [5] },
      { _id: 'b', v: true },
      { _id: 'd', v: new Date(0) },
    ]),
  )

  it('orders values of different types, unlike a plain query', async () => {
    expect(await find({ $gt: ['$v', 5] })).toBe('soabd')
    expect(await find({ $gte: ['$v', '5'] })).toBe('soabd')
    expect(await find({ $gt: ['$v', false] })).toBe('bd')
    expect(await find({ $gte: ['$v', new Date(0)] })).toBe('d')
    expect(await find({ $lt: [5, '$v'] })).toBe('soabd')
  })
  it('puts what is missing before null, and null before everything else', async () => {
    expect(await find({ $lt: ['$v', 5] })).toBe('mz')
    expect(await find({ $lt: ['$v', null] })).toBe('m')
    expect(await find({ $lte: ['$v', null] })).toBe('mz')
    expect(await find({ $eq: ['$v', null] })).toBe('z')
  })
  it('finds what is equal, of the same type, and does not look into arrays', async () => {
    expect(await find({ $eq: ['$v', 5] })).toBe('n')
    expect(await find({ $eq: ['$v', [5]] })).toBe('a')
    expect(await find({ $eq: ['$v', { x: 1 }] })).toBe('o')
    expect(await find({ $ne: ['$v', 5] })).toBe('mzsoabd')
  })
  it('tells the order of two values as a number', async () => {
    expect(await find({ $eq: [{ $cmp: ['$v', 5] }, -1] })).toBe('mz')
    expect(await find({ $eq: [{ $cmp: ['$v', 5] }, 1] })).toBe('soabd')
  })
  it('takes for true whatever is not false, nought, null or missing', async () => {
    await things().add([
      { _id: 'f', v: false },
      { _id: '0', v: 0 },
      { _id: 'e', v: '' },
    ])
    expect(await find('$v')).toBe('nsoabde')
    expect(await find({ $not: ['$v'] })).toBe('mzf0')
    expect(await find({ $and: ['$v', { $lt: ['$v', 'a'] }] })).toBe('nse')
    expect(await find({ $or: [{ $eq: ['$v', 0] }, { $eq: ['$v', 5] }] })).toBe('n0')
  })
})

describe('a path in an expression', () => {
  it('compares two fields of one document', async () => {
    await things().add([
      { _id: 'a', spent: 3, budget: 2 },
      { _id: 'b', spent: 2, budget: 3 },
    ])
    expect(await find({ $gt: ['$spent', '$budget'] })).toBe('a')
  })
  it('gathers a field from the objects of an array', async () => {
    await things().add([
      { _id: 'a', t: [{ x: 1 }, 7, {}, { x: 2 }] },
      { _id: 'b', t: { x: [1, 2] } },
      { _id: 'c', t: 1 },
    ])
    expect(await find({ $eq: ['$t.x', [1, 2]] })).toBe('ab')
  })
})
