import { useDatabase } from './client'

const database = useDatabase('values')
const documents = () => database().collection('values')

const one = async (id: string): Promise<unknown> => {
  const { data } = (await documents().doc(id).get()) as { data: unknown[] }
  return data[0]
}
const ids = async (): Promise<unknown[]> =>
  (await documents().get()).data.map(({ _id }: { _id: unknown }) => _id)

describe('values', () => {
  it.each<[string, unknown]>([
    ['a date before 1970', new Date(-1)],
    ['a date with milliseconds', new Date('2026-03-01T01:02:03.456Z')],
    ['a whole number beyond 32 bits', 10_000_000_000],
    ['the greatest safe integer', Number.MAX_SAFE_INTEGER],
    ['a fraction', 0.1],
    ['a negative number', -7],
    ['null', null],
    ['true', true],
    ['an empty string', ''],
    ['rare characters and emoji', '𠮷野家👨‍👩‍👧 "引号" \\ \n \u0000'],
    ['an empty array', []],
    ['a nested array', [[1, [2]], []]],
    ['an empty object', {}],
    ['a deep object', { a: { b: [{ c: null, d: new Date(0) }] } }],
    ['24 hex digits', '0123456789abcdef01234567'],
  ])('come back as they went: %s', async (_name, value) => {
    await documents().add({ _id: 'v', value })
    expect(await one('v')).toEqual({ _id: 'v', value })
  })
  it('come back as places of the SDK when they look like places', async () => {
    // The SDK's own types name only Point.
    const { Point, LineString } = database().Geo as unknown as Record<
      string,
      new (...parts: unknown[]) => unknown
    >
    const [a, b] = [new Point!(120, 30), new Point!(121, 31)]
    await documents().add({ _id: 'v', point: a, line: new LineString!([a, b]) })
    const { point, line } = (await one('v')) as { point: unknown; line: unknown }
    expect(JSON.parse(JSON.stringify([point, line]))).toEqual([
      { type: 'Point', coordinates: [120, 30] },
      {
        type: 'LineString',
        coordinates: [
          [120, 30],
          [121, 31],
        ],
      },
    ])
  })
  it('drop fields that are undefined', async () => {
    await documents().add({ _id: 'v', a: undefined, b: 1 })
    expect(await one('v')).toEqual({ _id: 'v', b: 1 })
  })
  it('give a server date the same moment throughout one request', async () => {
    const serverDate = () => database().serverDate()
    await documents().add({
      _id: 'v',
      a: serverDate(),
      b: [serverDate()],
      c: database().serverDate({ offset: 1000 }),
    })
    const { a, b, c } = (await one('v')) as { a: Date; b: Date[]; c: Date }
    expect(a).toBeInstanceOf(Date)
    expect(b[0]).toEqual(a)
    expect(c.getTime() - a.getTime()).toBe(1000)
  })
})

describe('the order of insertion', () => {
  it('is the order of a query that names none, whatever the ids', async () => {
    await documents().add({ _id: 'm' })
    await documents().add([{ _id: 'z' }, { _id: 'a' }, { _id: 1 }])
    expect(await ids()).toEqual(['m', 'z', 'a', 1])
  })
  it('does not change when a document does', async () => {
    await documents().add([{ _id: 'a' }, { _id: 'b' }])
    await documents().doc('a').update({ n: 1 })
    expect(await ids()).toEqual(['a', 'b'])
  })
})
