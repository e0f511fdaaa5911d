import { refusal, useDatabase } from './client'

const database = useDatabase('queries_schema')
const things = () => database().collection('queries_schema')

const find = async ($jsonSchema: object): Promise<string> => {
  const { data } = await things().options({ raw: true }).where({ $jsonSchema }).get()
  return (data as { _id: string }[]).map(({ _id }) => _id).join('')
}

beforeEach(() =>
  things().add([
    { _id: 'a', n: 1, s: '雷锋', t: [1, 2], o: { x: 1 } },
    { _id: 'b', n: 5.5, s: '𠮷', t: [1, 1], o: { x: 'y' } },
    { _id: 'c', n: '1', s: 'Lei Feng', t: ['a'] },
    { _id: 'd' },
  ]),
)

it.each<[string, object, string]>([
  ['required fields', { required: ['n', 'o'] }, 'ab'],
  ['the type of a field, where there is one', { properties: { n: { bsonType: 'int' } } }, 'ad'],
  ['one of several types', { properties: { n: { bsonType: ['double', 'string'] } } }, 'bcd'],
  ['a type by its JSON name', { properties: { n: { type: 'number' } } }, 'abd'],
  ['a field inside an object', { properties: { o: { properties: { x: { type: 'string' } } } } }, 'bcd'],
  ['a value of a list', { required: ['n'], properties: { n: { enum: [1, '1'] } } }, 'ac'],
  ['bounds, themselves included', { required: ['n'], properties: { n: { minimum: 1, maximum: 5 } } }, 'ac'],
  ['a bound that is left out', { properties: { n: { minimum: 1, exclusiveMinimum: true } } }, 'bcd'],
  ['the length of a text in characters', { properties: { s: { minLength: 2, maxLength: 4 } } }, 'ad'],
  ['a pattern', { required: ['s'], properties: { s: { pattern: '^Lei' } } }, 'c'],
  ['every item', { required: ['t'], properties: { t: { items: { type: 'number' } } } }, 'ab'],
  ['how many items', { required: ['t'], properties: { t: { maxItems: 1 } } }, 'c'],
  ['items that differ', { properties: { t: { uniqueItems: true } } }, 'acd'],
  ['no other fields', { properties: { _id: {} }, additionalProperties: false }, 'd'],
  [
    'any of several schemas',
    { anyOf: [{ required: ['o'] }, { properties: { n: { enum: ['1'] } } }] },
    'abcd',
  ],
  ['one of several schemas', { oneOf: [{ required: ['o'] }, { required: ['n'] }] }, 'c'],
  ['the opposite', { not: { required: ['n'] } }, 'd'],
])('a schema asks for %s', async (_what, schema, found) => expect(await find(schema)).toBe(found))

it.each<[string, object]>([
  ['an unknown keyword', { colour: 'red' }],
  ['an unknown type', { bsonType: 'colour' }],
  ['what is no schema', { properties: { n: 1 } }],
  ['a bound that is no number', { properties: { z: { minLength: '2' } } }],
  ['a broken pattern', { properties: { n: { pattern: '(' } } }],
])('%s is refused', async (_what, schema) => {
  expect(await refusal(find(schema))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
