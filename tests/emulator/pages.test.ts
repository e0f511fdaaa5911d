import { refusal, useDatabase } from './client'

const database = useDatabase('pages')
const things = () => database().collection('pages')

const add = (...documents: object[]): Promise<unknown> => things().add(documents)

describe('order', () => {
  const order = async (direction: 'asc' | 'desc'): Promise<string> =>
    (await things().orderBy('v', direction).get()).data.map(({ _id }: { _id: string }) => _id).join('')

  it('goes up and down, and ties keep the order of insertion', async () => {
    await add({ _id: 'c', v: 1 }, { _id: 'b', v: 2 }, { _id: 'a', v: 1 })
    expect(await order('asc')).toBe('cab')
    expect(await order('desc')).toBe('bca')
  })
  it('puts types in the order of MongoDB, missing with null', async () => {
    await add(
      { _id: 'g', v: new Date(0) },
      { _id: 'f', v: false },
      { _id: 'e', v: { x: 1 } },
      { _id: 'd', v: 'text' },
      { _id: 'c', v: 7 },
      { _id: 'a' },
      { _id: 'b', v: null },
    )
    expect(await order('asc')).toBe('abcdefg')
  })
  it('takes texts by code point', async () => {
    await add({ _id: 'd', v: '𠮷' }, { _id: 'c', v: 'ｱ' }, { _id: 'b', v: 'a' }, { _id: 'a', v: 'B' })
    expect(await order('asc')).toBe('abcd')
  })
  it('takes an array by its least element upwards and by its greatest downwards', async () => {
    await add({ _id: 'a', v: [1, 9] }, { _id: 'b', v: [5] })
    expect(await order('asc')).toBe('ab')
    expect(await order('desc')).toBe('ab')
  })
  it('goes by several fields, the first first', async () => {
    await add({ _id: 'a', v: 2, w: 1 }, { _id: 'b', v: 1, w: 2 }, { _id: 'c', v: 1, w: 1 })
    const { data } = await things().orderBy('v', 'asc').orderBy('w', 'desc').get()
    expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['b', 'c', 'a'])
  })
})

describe('a page', () => {
  const numbers = (count: number): object[] => Array.from({ length: count }, (_, n) => ({ _id: n, n }))

  it('has as many as asked for, from where it is asked to begin', async () => {
    await things().add(numbers(5))
    const { data } = await things().skip(2).limit(2).get()
    expect(data.map(({ n }: { n: number }) => n)).toEqual([2, 3])
  })
  it('begins after the order is made', async () => {
    await things().add(numbers(5))
    const { data } = await things().orderBy('n', 'desc').skip(1).limit(2).get()
    expect(data.map(({ n }: { n: number }) => n)).toEqual([3, 2])
  })
  it('is empty beyond the end', async () => {
    await things().add(numbers(2))
    expect((await things().skip(2).get()).data).toEqual([])
  })
  it('holds a hundred when it names no limit', async () => {
    await things().add(numbers(101))
    expect((await things().get()).data).toHaveLength(100)
    expect((await things().limit(101).get()).data).toHaveLength(101)
  })
  it('holds a thousand at most', async () => {
    await things().add(numbers(1001))
    expect((await things().limit(1000).get()).data).toHaveLength(1000)
    expect((await things().limit(5000).get()).data).toHaveLength(1000)
    expect((await things().count()).total).toBe(1001)
  })
})

describe('a projection', () => {
  const whole = {
    _id: 'a',
    n: 1,
    o: { x: 1, y: 2 },
    t: [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ],
    s: [1, 2, 3, 4],
  }
  const project = async (projection: object): Promise<unknown> =>
    (
      await things()
        .field(projection as Record<string, boolean>)
        .get()
    ).data[0]

  beforeEach(() => add(whole))

  it('keeps the fields it names, and the id', async () =>
    expect(await project({ n: true })).toEqual({ _id: 'a', n: 1 }))
  it('drops the fields it denies', async () => {
    expect(await project({ o: false, t: false, s: false })).toEqual({ _id: 'a', n: 1 })
  })
  it('can do without the id', async () => expect(await project({ _id: false, n: true })).toEqual({ n: 1 }))
  it('reaches into objects and into the objects of an array', async () => {
    expect(await project({ 'o.x': true, 't.y': true })).toEqual({
      _id: 'a',
      o: { x: 1 },
      t: [{ y: 1 }, { y: 2 }],
    })
  })
  it('cuts a slice out of an array and keeps the rest', async () => {
    expect(await project({ s: { $slice: 2 } })).toEqual({ ...whole, s: [1, 2] })
    expect(await project({ s: { $slice: -1 } })).toEqual({ ...whole, s: [4] })
    expect(await project({ s: { $slice: [1, 2] } })).toEqual({ ...whole, s: [2, 3] })
  })
  it('keeps the first element that matches', async () => {
    expect(await project({ t: { $elemMatch: { x: 2 } } })).toEqual({ _id: 'a', t: [{ x: 2, y: 2 }] })
  })
  it('works on one document by id', async () => {
    expect((await things().doc('a').field({ n: true }).get()).data).toEqual([{ _id: 'a', n: 1 }])
  })
  it('that both keeps and drops is refused', async () => {
    expect(await refusal(project({ n: true, o: false }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})
