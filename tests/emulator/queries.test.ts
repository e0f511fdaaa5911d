import { refusal, useDatabase } from './client'

const database = useDatabase('queries')
const things = () => database().collection('queries')
const command = () => database().command

// The SDK's own types leave out the arguments.
const mod = (divisor: number, remainder: number): unknown =>
  (command() as unknown as { mod(...numbers: number[]): unknown }).mod(divisor, remainder)

const add = (...documents: object[]): Promise<unknown> => things().add(documents)
/** The ids a query finds, in the order it gives them. */
const find = async (query: object): Promise<string> =>
  (await things().where(query).get()).data.map(({ _id }: { _id: string }) => _id).join('')

describe('a comparison', () => {
  beforeEach(() =>
    add({ _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 3 }, { _id: 'd', n: '2' }, { _id: 'e' }),
  )

  it('finds what is equal, of the same type', async () => expect(await find({ n: 2 })).toBe('b'))
  it('finds what is not equal, and what has no such field', async () => {
    expect(await find({ n: command().neq(2) })).toBe('acde')
  })
  it('finds what is greater', async () => expect(await find({ n: command().gt(2) })).toBe('c'))
  it('finds what is greater or equal', async () => expect(await find({ n: command().gte(2) })).toBe('bc'))
  it('finds what is less', async () => expect(await find({ n: command().lt(2) })).toBe('a'))
  it('finds what is less or equal', async () => expect(await find({ n: command().lte(2) })).toBe('ab'))
  it('finds what is in a list', async () => expect(await find({ n: command().in([1, '2', 9]) })).toBe('ad'))
  it('finds what is not in a list', async () => expect(await find({ n: command().nin([1, 2]) })).toBe('cde'))
  it('finds nothing in an empty list', async () => expect(await find({ n: command().in([]) })).toBe(''))
  it('finds what has a field and what has none', async () => {
    expect(await find({ n: command().exists(true) })).toBe('abcd')
    expect(await find({ n: command().exists(false) })).toBe('e')
  })
  it('finds by the remainder of a division', async () => expect(await find({ n: mod(2, 1) })).toBe('ac'))
  it('takes no text for a number', async () => {
    expect(await find({ n: mod(2, 0) })).toBe('b')
    expect(await find({ n: command().gt('1') })).toBe('d')
  })
  it('takes texts by code point, as the order does', async () => {
    await add({ _id: 'x', s: '𠮷' }, { _id: 'y', s: 'ｱ' })
    expect(await find({ s: command().gt('ｱ') })).toBe('x')
  })
  it('takes several conditions on one field', async () => {
    expect(await find({ n: command().gt(1).and(command().lt(3)) })).toBe('b')
  })
  it('compares dates', async () => {
    await add({ _id: 'x', at: new Date(1000) }, { _id: 'y', at: new Date(2000) })
    expect(await find({ at: command().gt(new Date(1000)) })).toBe('y')
    expect(await find({ at: new Date(1000) })).toBe('x')
  })
})

describe('logic', () => {
  beforeEach(() => add({ _id: 'a', x: 1, y: 1 }, { _id: 'b', x: 1, y: 2 }, { _id: 'c', x: 2, y: 2 }))

  it('joins fields with and', async () => expect(await find({ x: 1, y: 2 })).toBe('b'))
  it('joins conditions with or', async () => {
    expect(await find(command().or([{ x: 2 }, { y: 1 }]))).toBe('ac')
  })
  it('excludes with nor', async () => expect(await find(command().nor([{ x: 2 }, { y: 1 }]))).toBe('b'))
  it('turns a condition round with not', async () => {
    expect(await find({ x: command().not(command().gt(1)) })).toBe('ab')
  })
})

describe('null', () => {
  beforeEach(() => add({ _id: 'a', n: null }, { _id: 'b' }, { _id: 'c', n: 0 }, { _id: 'd', n: [null] }))

  it('finds null, what is missing, and a list with null', async () =>
    expect(await find({ n: null })).toBe('abd'))
  it('is told from missing by exists', async () => {
    expect(await find({ n: command().exists(true) })).toBe('acd')
  })
  it('has its opposite in not null', async () => expect(await find({ n: command().neq(null) })).toBe('c'))
})

describe('objects', () => {
  beforeEach(() => add({ _id: 'a', o: { x: 1, y: 1 } }, { _id: 'b', o: { x: 1 } }, { _id: 'c', o: 1 }))

  it('are found by a field inside', async () => expect(await find({ o: { x: 1 } })).toBe('ab'))
  it('are found whole', async () => expect(await find({ o: command().eq({ x: 1 }) })).toBe('b'))
})

describe('arrays', () => {
  it('are found by an element, by themselves and by position', async () => {
    await add({ _id: 'a', t: [1, 2] }, { _id: 'b', t: [2, 1] }, { _id: 'c', t: 1 })
    expect(await find({ t: 1 })).toBe('abc')
    expect(await find({ t: command().eq([1, 2]) })).toBe('a')
    expect(await find({ 't.0': 1 })).toBe('a')
  })
  it('are found by all of several elements, also where one stands alone', async () => {
    await add({ _id: 'a', t: [1, 2, 3] }, { _id: 'b', t: [1] }, { _id: 'c', t: 1 })
    expect(await find({ t: command().all([1, 2]) })).toBe('a')
    expect(await find({ t: command().all([1]) })).toBe('abc')
  })
  it('are found by their length', async () => {
    await add({ _id: 'a', t: [] }, { _id: 'b', t: [1] }, { _id: 'c' })
    expect(await find({ t: command().size(0) })).toBe('a')
    expect(await find({ t: command().size(1) })).toBe('b')
  })
  it('of objects are found by a field of any of them', async () => {
    await add({ _id: 'a', t: [{ x: 1 }, { x: 2 }] }, { _id: 'b', t: [{ x: 3 }] })
    expect(await find({ 't.x': 2 })).toBe('a')
  })
  it('are found when one element meets every condition', async () => {
    await add({ _id: 'a', t: [{ x: 1, y: 1 }] }, { _id: 'b', t: [{ x: 1 }, { y: 1 }] }, { _id: 'c', t: [1] })
    expect(await find({ t: command().elemMatch({ x: 1, y: 1 }) })).toBe('a')
    expect(await find({ t: command().elemMatch({ x: 1 }) })).toBe('ab')
  })
  it('of scalars are found when one element lies between two bounds', async () => {
    await add({ _id: 'a', t: [1, 9] }, { _id: 'b', t: [5] }, { _id: 'c', t: 5 })
    expect(await find({ t: command().elemMatch(command().gt(8)) })).toBe('a')
    // The SDK garbles `gt(2).and(lt(8))` inside elemMatch, so the query is written as it goes over the wire.
    const query = { t: { $elemMatch: { $gt: 2, $lt: 8 } } }
    expect((await things().options({ raw: true }).where(query).get()).data).toEqual([{ _id: 'b', t: [5] }])
  })
})

describe('a regular expression', () => {
  beforeEach(() => add({ _id: 'a', s: 'Lei Feng' }, { _id: 'b', s: '雷锋' }, { _id: 'c', s: ['x', 'lei'] }))

  it('finds texts and elements that it matches', async () => expect(await find({ s: /ei/ })).toBe('ac'))
  it('heeds its options', async () => {
    expect(await find({ s: database().RegExp({ regexp: '^lei', options: 'i' }) })).toBe('ac')
  })
  it('knows Chinese', async () => expect(await find({ s: /^雷/ })).toBe('b'))
  it('may begin with its options', async () => {
    expect(await find({ s: database().RegExp({ regexp: '(?i)^lei', options: '' }) })).toBe('ac')
  })
  it.each(['\\Alei', 'feng\\z', '[[:alpha:]]'])(
    'that JavaScript would misread is refused: %s',
    async (regexp) => {
      const { message } = await refusal(find({ s: database().RegExp({ regexp, options: '' }) }))
      expect(message).toContain('emulator/database/pattern.ts')
    },
  )
  it('may ask for a backslash before a letter', async () => {
    await add({ _id: 'd', s: '\\A' })
    expect(await find({ s: /\\A/ })).toBe('d')
  })
  it('that is malformed is refused', async () => {
    const query = { s: database().RegExp({ regexp: '(', options: '' }) }
    expect(await refusal(things().where(query).get())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})
