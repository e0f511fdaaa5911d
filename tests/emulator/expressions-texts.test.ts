import { refusal, useDatabase } from './client'

const database = useDatabase('expressions_texts')
const things = () => database().collection('expressions_texts')

beforeEach(() => things().add({ _id: 'a', s: ' 雷锋，雷锋 \n', n: 5, nothing: null }))

const compute = async (result: unknown): Promise<unknown> => {
  const { data } = await things()
    .options({ raw: true })
    .aggregate([{ $project: { _id: 0, result } }])
    .end()
  return (data as { result: unknown }[])[0]!.result
}

it.each<[string, unknown, unknown]>([
  ['trim', { $trim: { input: '$s' } }, '雷锋，雷锋'],
  ['ltrim', { $ltrim: { input: '$s' } }, '雷锋，雷锋 \n'],
  ['rtrim', { $rtrim: { input: '$s' } }, ' 雷锋，雷锋'],
  ['trim of other characters', { $trim: { input: '--a-b-', chars: '-' } }, 'a-b'],
  ['trim of nothing but those', { $trim: { input: '---', chars: '-' } }, ''],
  ['trim of null', { $trim: { input: '$nothing' } }, null],
  ['replaceOne', { $replaceOne: { input: 'a.a.', find: '.', replacement: { $literal: '$&' } } }, 'a$&a.'],
  ['replaceAll', { $replaceAll: { input: 'a.a.', find: '.', replacement: '!' } }, 'a!a!'],
  ['replaceAll of null', { $replaceAll: { input: '$none', find: '.', replacement: '!' } }, null],
  ['regexMatch', { $regexMatch: { input: 'Lei', regex: '^l', options: 'i' } }, true],
  ['regexMatch by a pattern', { $regexMatch: { input: 'Lei', regex: /^l/ } }, false],
  ['regexMatch of null', { $regexMatch: { input: '$nothing', regex: 'a' } }, false],
  [
    'regexFind',
    { $regexFind: { input: '𠮷ab', regex: '(a)(x)?' } },
    { match: 'a', idx: 1, captures: ['a', null] },
  ],
  ['regexFind of what is not there', { $regexFind: { input: 'b', regex: 'a' } }, null],
  ['convert', { $convert: { input: '7', to: 'int' } }, 7],
  ['convert by the number of the type', { $convert: { input: '$n', to: 2 } }, '5'],
  ['convert with an answer for errors', { $convert: { input: 'x', to: 'double', onError: -1 } }, -1],
  ['convert with an answer for null', { $convert: { input: '$none', to: 'date', onNull: 'never' } }, 'never'],
])('computes %s', async (_name, expression, result) => expect(await compute(expression)).toEqual(result))

it('regexFindAll tells every match', async () => {
  const found = (await compute({ $regexFindAll: { input: '$s', regex: '雷' } })) as { idx: number }[]
  expect(found.map(({ idx }) => idx)).toEqual([1, 4])
})
it.each<[string, unknown]>([
  ['a number to trim', { $trim: { input: '$n' } }],
  ['an unknown option', { $regexMatch: { input: 'a', regex: 'a', options: 'q' } }],
  ['a broken pattern', { $regexMatch: { input: 'a', regex: '(' } }],
  ['a type nobody knows', { $convert: { input: 1, to: 'colour' } }],
  ['a value that is no number', { $convert: { input: 'x', to: 'int' } }],
])('refuses %s', async (_what, expression) => {
  expect(await refusal(compute(expression))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
