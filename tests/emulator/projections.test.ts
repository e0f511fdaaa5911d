import { refusal, useDatabase } from './client'

const database = useDatabase('projections')
const things = () => database().collection('projections')

/** What is left of a document, asked for by a query as it goes over the wire. */
const project = async (document: object, fields: object, query: object = {}): Promise<unknown> => {
  await things().add({ _id: 'a', ...document })
  const found = things().options({ raw: true }).where(query)
  return (await found.field(fields as Record<string, boolean>).get()).data[0]
}
const refused = async (fields: object, query: object = {}): Promise<string> => {
  const { code, message } = await refusal(project({ t: [1, 5], n: 1 }, fields, query))
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  return message
}

describe('an object in a projection', () => {
  const document = { o: { x: 1, y: 2, z: { w: 3 } }, n: 1 }

  it('keeps fields inside an object', async () => {
    expect(await project(document, { o: { x: 1, z: { w: 1 } } })).toEqual({
      _id: 'a',
      o: { x: 1, z: { w: 3 } },
    })
  })
  it('drops fields inside an object', async () => {
    expect(await project(document, { o: { x: 0, z: 0 } })).toEqual({ _id: 'a', o: { y: 2 }, n: 1 })
  })
  it('is refused when it is empty', async () =>
    expect(await refused({ o: {} })).toMatch(/empty sub-projection/))
  it('is refused beside a path to the same field', async () => {
    expect(await refused({ o: { x: 1 }, 'o.x': 1 })).toMatch(/path collision/)
  })
})

describe('a positional projection', () => {
  const document = { t: [1, 5, 9], o: { list: [{ n: 1 }, { n: 2 }] }, n: 1 }

  it('keeps the item that the query found', async () => {
    expect(await project(document, { 't.$': 1 }, { t: { $gt: 3 } })).toEqual({ _id: 'a', t: [5] })
  })
  it('keeps the item found by a field of it, inside an object, beside others', async () => {
    expect(await project(document, { 'o.list.$': 1, n: 1 }, { 'o.list.n': 2 })).toEqual({
      _id: 'a',
      o: { list: [{ n: 2 }] },
      n: 1,
    })
  })
  it('is refused where the query asks nothing of the array', async () => {
    expect(await refused({ 't.$': 1 }, { n: 1 })).toMatch(/couldn't find a matching element/)
  })
  it('is refused twice', async () => {
    expect(await refused({ 't.$': 1, 'u.$': 1 }, { t: 1 })).toMatch(/more than one positional/)
  })
  it('is refused when it should drop', async () => {
    await refused({ 't.$': 0 }, { t: 1 })
  })
})

it('a slice beside kept fields keeps those, beside dropped ones drops them', async () => {
  expect(await project({ t: [1, 2, 3], n: 1, m: 1 }, { t: { $slice: -1 }, n: 1 })).toEqual({
    _id: 'a',
    t: [3],
    n: 1,
  })
  expect(
    (
      await things()
        .field({ t: { $slice: 1 }, n: 0 } as never)
        .get()
    ).data,
  ).toEqual([{ _id: 'a', t: [1], m: 1 }])
})
it('the fields of lists within lists are kept as well', async () => {
  expect(await project({ t: [{ x: 1, y: 1 }, 5, [{ x: 2, y: 2 }]] }, { 't.x': 1 })).toEqual({
    _id: 'a',
    t: [{ x: 1 }, [{ x: 2 }]],
  })
})
