import { refusal, useDatabase } from './client'

const database = useDatabase('queries_shapes')
const things = () => database().collection('queries_shapes')
const _ = () => database().command

const add = (...documents: object[]): Promise<unknown> => things().add(documents)
const letters = (data: { _id: string }[]): string => data.map(({ _id }) => _id).join('')
const find = async (query: object): Promise<string> =>
  letters((await things().where(query).get()).data as { _id: string }[])
/** Sends the query as it is, without the SDK's own encoding. */
const findRaw = async (query: object): Promise<string> =>
  letters((await things().options({ raw: true }).where(query).get()).data as { _id: string }[])

describe('null inside objects and arrays', () => {
  beforeEach(() =>
    add(
      { _id: 'm' },
      { _id: 's', a: 4 },
      { _id: 'o', a: {} },
      { _id: 'n', a: { b: null } },
      { _id: 'v', a: { b: 1 } },
      { _id: 'e', a: [] },
      { _id: 'l', a: [1, 2] },
      { _id: 'x', a: [{ b: 1 }, {}] },
      { _id: 'y', a: [{ b: 1 }, { b: 2 }] },
    ),
  )

  it('is found where the object holds none, and not where there is no object', async () => {
    expect(await find({ 'a.b': null })).toBe('msonx')
  })
  it('has its opposite in not null', async () => expect(await find({ 'a.b': _().neq(null) })).toBe('vely'))
  it('is not the same as missing', async () => {
    expect(await find({ 'a.b': _().exists(false) })).toBe('msoel')
  })
  it('is in a list of values, and out of one', async () => {
    expect(await find({ 'a.b': _().in([null, 2]) })).toBe('msonxy')
    expect(await find({ 'a.b': _().nin([null, 2]) })).toBe('vel')
  })
  it('is neither greater nor less than anything', async () => {
    expect(await find({ 'a.b': _().gte(null) })).toBe('msonx')
    expect(await find({ 'a.b': _().gt(null) })).toBe('')
  })
})

describe('arrays', () => {
  it('hold other arrays, item for item', async () => {
    await add({ _id: 'a', t: [[1, 2], [3]] }, { _id: 'b', t: [1, 2] }, { _id: 'c', t: [[2, 1]] })
    expect(await findRaw({ t: [1, 2] })).toBe('ab')
    expect(await findRaw({ t: { $elemMatch: { $elemMatch: { $gt: 2 } } } })).toBe('a')
    expect(await findRaw({ t: { $all: [[1, 2], [3]] } })).toBe('a')
  })
  it('are asked for the same element by several elemMatch at once', async () => {
    await add({ _id: 'a', t: [{ x: 1, y: 1 }, { x: 2 }] }, { _id: 'b', t: [{ x: 1 }, { x: 2, y: 2 }] })
    expect(await findRaw({ t: { $all: [{ $elemMatch: { x: 1, y: 1 } }, { $elemMatch: { x: 2 } }] } })).toBe(
      'a',
    )
    expect(await findRaw({ t: { $elemMatch: { $or: [{ y: 2 }, { x: 9 }] } } })).toBe('b')
  })
  it('meet two bounds by two elements', async () => {
    await add({ _id: 'a', t: [1, 9] }, { _id: 'b', t: [9] })
    expect(await find({ t: _().gt(5).and(_().lt(5)) })).toBe('a')
  })
  it('sort by their least and by their greatest element, empty ones first', async () => {
    await add({ _id: 'a', t: [2, 9] }, { _id: 'b', t: 5 }, { _id: 'c', t: [] }, { _id: 'd' })
    const sorted = async (direction: 'asc' | 'desc'): Promise<string> =>
      letters((await things().orderBy('t', direction).get()).data as { _id: string }[])
    expect(await sorted('asc')).toBe('cdab')
    expect(await sorted('desc')).toBe('abdc')
  })
})

describe('types', () => {
  beforeEach(() =>
    add(
      { _id: 'i', v: 1 },
      { _id: 'd', v: 1.5 },
      { _id: 'l', v: 2 ** 40 },
      { _id: 's', v: 's' },
      { _id: 'b', v: true },
      { _id: 'n', v: null },
      { _id: 't', v: new Date(0) },
      { _id: 'a', v: ['s'] },
      { _id: 'o', v: {} },
      { _id: 'm' },
    ),
  )

  it.each([
    ['string', 'sa'],
    ['int', 'i'],
    ['long', 'l'],
    ['double', 'd'],
    ['number', 'idl'],
    ['bool', 'b'],
    ['null', 'n'],
    ['date', 't'],
    ['array', 'a'],
    ['object', 'o'],
    [2, 'sa'],
    [['bool', 9], 'bt'],
    ['objectId', ''],
  ])('%j', async (type, found) => expect(await findRaw({ v: { $type: type } })).toBe(found))
  it('that do not exist are refused', async () => {
    expect(await refusal(findRaw({ v: { $type: 'text' } }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
})

describe('patterns', () => {
  beforeEach(() => add({ _id: 'a', s: 'One\ntwo' }, { _id: 'b', s: 'one' }, { _id: 'c', s: 1 }))
  const pattern = (regexp: string, options = ''): unknown => database().RegExp({ regexp, options })

  it.each([
    ['^ONE', 'i', 'ab'],
    ['^two', 'm', 'a'],
    ['One.two', 's', 'a'],
    ['^ONE.TWO$', 'is', 'a'],
    ['1', '', ''],
  ])('/%s/%s', async (regexp, options, found) => {
    expect(await find({ s: pattern(regexp, options) })).toBe(found)
    expect(await findRaw({ s: { $regex: regexp, $options: options } })).toBe(found)
  })
  it('stand in a list and behind not', async () => {
    expect(await findRaw({ s: { $in: [{ $regularExpression: { pattern: '^o', options: '' } }, 1] } })).toBe(
      'bc',
    )
    expect(await find({ s: _().not(/one/i) })).toBe('c')
  })
  it('are no values: eq finds no text by one, and neq is refused', async () => {
    expect(await find({ s: _().eq(/one/) })).toBe('')
    expect(await refusal(find({ s: _().neq(/one/) }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
  it('with options that are not known are refused', async () => {
    expect(await refusal(find({ s: pattern('o', 'x') }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

describe('logic', () => {
  it('nests', async () => {
    await add({ _id: 'a', x: 1, y: 1 }, { _id: 'b', x: 1, y: 2 }, { _id: 'c', x: 2, y: 1 }, { _id: 'd' })
    const { and, or, nor } = _()
    expect(await find(and([{ x: 1 }, or([{ y: 2 }, { y: 3 }])]))).toBe('b')
    expect(await find(nor([{ x: 1, y: 1 }, { x: 2 }]))).toBe('bd')
    expect(await find({ x: _().or(_().lt(2), _().gt(5)) })).toBe('ab')
    expect(await find({ x: _().nor(_().lt(2), _().exists(false)) })).toBe('c')
  })
  it('compares fields with the time of the request', async () => {
    await add({ _id: 'p', at: new Date(0) }, { _id: 'f', at: new Date('2999-01-01') })
    expect(await find(_().expr(_().aggregate.lt(['$at', '$$NOW'])))).toBe('p')
  })
  it.each([
    ['$text', { $text: { $search: 'x' } }],
    ['$where', { $where: 'true' }],
  ])('%s is refused, with a way round', async (name, query) => {
    const { code, message } = await refusal(findRaw(query))
    expect(code).toBe('DATABASE_INVALID_OPERRATOR')
    expect(message).toMatch(new RegExp(`\\${name}\\. (Ask|Filter)`))
  })
})

it('NaN is less and greater than nothing, and equal to itself', async () => {
  await add({ _id: 'a', n: NaN }, { _id: 'b', n: 1 })
  expect([await find({ n: _().lt(5) }), await find({ n: _().lte(NaN) })]).toEqual(['b', 'a'])
})
