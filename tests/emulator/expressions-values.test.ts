import { refusal, useDatabase } from './client'

const database = useDatabase('expressions_values')
const things = () => database().collection('expressions_values')

const document = {
  _id: 'a',
  n: 7,
  t: [3, 1, 2],
  s: '雷锋 Lei',
  o: { x: 1, y: null },
  pairs: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  at: new Date('2026-03-01T00:00:00Z'),
  nothing: null,
}

beforeEach(() => things().add(document))

/** What an expression amounts to for the document; undefined when it amounts to nothing. */
const compute = async (expression: unknown): Promise<unknown> => {
  const { data } = await things()
    .options({ raw: true })
    .aggregate([{ $project: { _id: 0, value: expression } }])
    .end()
  return (data as { value: unknown }[])[0]!.value
}

it.each<[string, unknown, unknown]>([
  ['abs', { $abs: -2 }, 2],
  ['add', { $add: ['$n', 1, 0.5] }, 8.5],
  ['add to a date', { $add: ['$at', 1000] }, new Date('2026-03-01T00:00:01Z')],
  ['add to null', { $add: ['$n', '$nothing'] }, null],
  ['add to what is missing', { $add: ['$n', '$none'] }, null],
  ['ceil', { $ceil: 1.2 }, 2],
  ['floor', { $floor: -1.2 }, -2],
  ['divide', { $divide: ['$n', 2] }, 3.5],
  ['exp', { $exp: 0 }, 1],
  ['ln', { $ln: 1 }, 0],
  ['log', { $log: [8, 2] }, 3],
  ['log10', { $log10: 1000 }, 3],
  ['mod', { $mod: [-7, 3] }, -1],
  ['multiply', { $multiply: ['$n', 2] }, 14],
  ['pow', { $pow: [2, 10] }, 1024],
  ['sqrt', { $sqrt: 9 }, 3],
  ['subtract', { $subtract: ['$n', 10] }, -3],
  ['subtract of dates', { $subtract: ['$at', new Date('2026-02-28T23:59:59Z')] }, 1000],
  ['trunc', { $trunc: [-3.456, 1] }, -3.4],
  ['round', { $round: [2.5, 0] }, 2],
])('computes: %s', async (_name, expression, result) => expect(await compute(expression)).toEqual(result))

it.each<[string, unknown, unknown]>([
  ['arrayElemAt', { $arrayElemAt: ['$t', -1] }, 2],
  ['arrayElemAt beyond the end', { $arrayElemAt: ['$t', 3] }, undefined],
  ['arrayToObject', { $arrayToObject: '$pairs' }, { a: 1, b: 2 }],
  ['arrayToObject of lists', { $arrayToObject: [[['a', 1]]] }, { a: 1 }],
  ['concatArrays', { $concatArrays: ['$t', [4]] }, [3, 1, 2, 4]],
  ['filter', { $filter: { input: '$t', as: 'i', cond: { $gt: ['$$i', 1] } } }, [3, 2]],
  ['in', { $in: [2, '$t'] }, true],
  ['indexOfArray', { $indexOfArray: ['$t', 2] }, 2],
  ['isArray', { $isArray: '$t' }, true],
  ['isArray of a number', { $isArray: '$n' }, false],
  ['map', { $map: { input: '$t', in: { $multiply: ['$$this', '$n'] } } }, [21, 7, 14]],
  [
    'map within map',
    { $map: { input: [1], as: 'a', in: { $map: { input: [2], as: 'b', in: ['$$a', '$$b'] } } } },
    [[[1, 2]]],
  ],
  ['range', { $range: [0, 10, 4] }, [0, 4, 8]],
  ['range downwards', { $range: [2, 0, -1] }, [2, 1]],
  [
    'reduce',
    { $reduce: { input: '$t', initialValue: '', in: { $concat: ['$$value', { $toString: '$$this' }] } } },
    '312',
  ],
  ['reverseArray', { $reverseArray: '$t' }, [2, 1, 3]],
  ['size', { $size: '$t' }, 3],
  ['slice from the end', { $slice: ['$t', -2] }, [1, 2]],
  ['slice from a place', { $slice: ['$t', 1, 1] }, [1]],
  [
    'zip',
    { $zip: { inputs: ['$t', ['a']], useLongestLength: true, defaults: [0, '-'] } },
    [
      [3, 'a'],
      [1, '-'],
      [2, '-'],
    ],
  ],
  ['a place in a path', '$t.0', []],
])('handles lists: %s', async (_name, expression, result) =>
  expect(await compute(expression)).toEqual(result),
)

it.each<[string, unknown, unknown]>([
  ['allElementsTrue', { $allElementsTrue: [[1, true, 'x']] }, true],
  ['anyElementTrue', { $anyElementTrue: [[0, null]] }, false],
  ['setDifference', { $setDifference: ['$t', [1]] }, [3, 2]],
  ['setEquals', { $setEquals: ['$t', [1, 2, 3, 3]] }, true],
  ['setIntersection', { $setIntersection: ['$t', [2, 9]] }, [2]],
  ['setIsSubset', { $setIsSubset: [[1, 2], '$t'] }, true],
  ['setUnion', { $setUnion: ['$t', [3, 4]] }, [3, 1, 2, 4]],
])('handles sets: %s', async (_name, expression, result) => expect(await compute(expression)).toEqual(result))

it.each<[string, unknown, unknown]>([
  ['concat', { $concat: ['$s', '!'] }, '雷锋 Lei!'],
  ['concat with null', { $concat: ['$s', '$nothing'] }, null],
  ['indexOfBytes', { $indexOfBytes: ['$s', 'L'] }, 7],
  ['indexOfCP', { $indexOfCP: ['$s', 'L'] }, 3],
  ['indexOfCP from a place', { $indexOfCP: ['abab', 'a', 1] }, 2],
  ['split', { $split: ['$s', ' '] }, ['雷锋', 'Lei']],
  ['strLenBytes', { $strLenBytes: '$s' }, 10],
  ['strLenCP', { $strLenCP: '𠮷' }, 1],
  ['strcasecmp', { $strcasecmp: ['lei', 'LEI'] }, 0],
  ['substr', { $substr: ['$s', 0, 6] }, '雷锋'],
  ['substr to the end', { $substr: ['abc', 1, -1] }, 'bc'],
  ['substrBytes', { $substrBytes: ['$s', 7, 3] }, 'Lei'],
  ['substrBytes beyond the end', { $substrBytes: ['abc', 1, 99] }, 'bc'],
  ['substrCP', { $substrCP: ['$s', 1, 3] }, '锋 L'],
  ['toLower', { $toLower: '$s' }, '雷锋 lei'],
  ['toUpper of nothing', { $toUpper: '$nothing' }, ''],
])('handles texts: %s', async (_name, expression, result) =>
  expect(await compute(expression)).toEqual(result),
)

it.each<[string, unknown, unknown]>([
  ['cond as a list', { $cond: [{ $gt: ['$n', 5] }, 'big', 'small'] }, 'big'],
  ['cond, computing only what is chosen', { $cond: { if: false, then: { $divide: [1, 0] }, else: 0 } }, 0],
  ['ifNull', { $ifNull: ['$none', 'else'] }, 'else'],
  ['switch', { $switch: { branches: [{ case: { $eq: ['$n', 7] }, then: 'seven' }], default: '?' } }, 'seven'],
  ['switch by default', { $switch: { branches: [{ case: false, then: 1 }], default: '?' } }, '?'],
  ['let', { $let: { vars: { a: '$n', b: 2 }, in: { $add: ['$$a', '$$b'] } } }, 9],
  ['literal', { $literal: { $add: [1, 2] } }, { $add: [1, 2] }],
  ['a path of a variable', { $let: { vars: { a: '$o' }, in: '$$a.x' } }, 1],
  ['ROOT', '$$ROOT.o.x', 1],
  ['mergeObjects', { $mergeObjects: ['$o', { x: 2 }, '$nothing'] }, { x: 2, y: null }],
  [
    'objectToArray',
    { $objectToArray: '$o' },
    [
      { k: 'x', v: 1 },
      { k: 'y', v: null },
    ],
  ],
  ['sum of a list', { $sum: '$t' }, 6],
  ['avg of operands', { $avg: ['$n', 1] }, 4],
  ['max of a list', { $max: '$t' }, 3],
  ['min of operands', { $min: ['$n', '$nothing', 9] }, 7],
  ['first of a list', { $first: '$t' }, 3],
  ['type', { $type: '$at' }, 'date'],
  ['type of what is missing', { $type: '$none' }, 'missing'],
  ['an object', { a: '$n', b: { c: '$none' } }, { a: 7, b: {} }],
])('chooses and composes: %s', async (_name, expression, result) =>
  expect(await compute(expression)).toEqual(result),
)

it.each<[string, unknown]>([
  ['a division by nought', { $divide: [1, 0] }],
  ['a remainder by nought', { $mod: [1, 0] }],
  ['a sum with a text', { $add: [1, 'x'] }],
  ['the size of what is no list', { $size: '$n' }],
  ['the length of what is no text', { $strLenCP: '$n' }],
  ['half a character', { $substrBytes: ['$s', 1, 1] }],
  ['a negative start', { $substr: ['abc', -1, 2] }],
  ['a negative length in characters', { $substrCP: ['abc', 0, -1] }],
  ['the root of a negative number', { $sqrt: -1 }],
  ['a switch without a way', { $switch: { branches: [{ case: false, then: 1 }] } }],
  ['an endless range', { $range: [0, 1e9] }],
  ['a date beyond the calendar', { $add: ['$at', 1e300] }],
  ['too few arguments', { $cmp: [1] }],
  ['a stranger among named arguments', { $filter: { input: '$t', cond: true, sort: 1 } }],
  ['a text with a fraction as a whole number', { $toInt: '1.5' }],
  ['a date as an int', { $toInt: '$at' }],
  ['a full-text score', { $meta: 'textScore' }],
])('refuses %s', async (_what, expression) => {
  expect(await refusal(compute(expression))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
