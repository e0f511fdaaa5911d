import fc from 'fast-check'
import type { Document, Value } from '../../emulator/database/values'

/** Texts that stand in JSON as they are, and those that JSON escapes or sorts elsewhere. */
const plain = fc.constantFrom('', '#', 'a', 'a#', 'aB', 'ab', 'abc', 'b', 'Z', '中', '中a', 'ｱ', '𠮷')
const odd = fc.constantFrom('a ', 'a b', 'a!', '!', ' ', 'a"', '"', 'a\\', '\\', 'a\n', 'a\ud800b', '\ud800')
const text = fc.oneof({ weight: 2, arbitrary: plain }, odd)

/** An `_id` in a collection that can be read in order. */
export const aTextId: fc.Arbitrary<Value> = plain
export const anyId: fc.Arbitrary<Value> = fc.oneof(text, fc.constantFrom(-1, 2, 10))

const other = fc.constantFrom<Value>(-1, 2, 10, true, null, new Date(5), new Date(10), /^a/, { a: 'ab' })
const scalar = fc.oneof({ weight: 3, arbitrary: text }, other)
const list = fc.array(scalar, { maxLength: 3 })
const value = fc.oneof({ weight: 2, arbitrary: scalar }, list)

/** Not every field, and in no record the word that it is not there. */
function fields(of: Record<string, fc.Arbitrary<Value>>): fc.Arbitrary<Document> {
  return fc.record(of, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Document>
}

/** What an index may pin: few values, so that many documents share one. */
const shared = fc.constantFrom<Value>('a', 'a"', 2)
const inner = fc.oneof(fields({ x: value }), fc.array(fields({ x: scalar }), { maxLength: 3 }))
/** No two lists in one index. */
const body = fields({ a: value, b: shared, o: inner })

/** Some documents of which no two have one `_id`. */
export function someDocuments(id: fc.Arbitrary<Value>): fc.Arbitrary<Document[]> {
  const document = fc.tuple(id, body).map(([_id, rest]): Document => ({ _id, ...rest }))
  return fc.uniqueArray(document, { selector: ({ _id }) => _id, minLength: 3, maxLength: 12, size: 'max' })
}

const bound = fc.oneof({ weight: 3, arbitrary: text }, fc.constantFrom<Value>(2, null, new Date(5), true))
const least = fc
  .tuple(fc.constantFrom('$gt', '$gte'), bound)
  .map(([name, one]): Document => ({ [name]: one }))
const most = fc.tuple(fc.constantFrom('$lt', '$lte'), bound).map(([name, one]): Document => ({ [name]: one }))
const bounds = fc.oneof(
  least,
  most,
  fc.tuple(least, most).map(([one, other]) => ({ ...one, ...other })),
)
const patterns = [/^a/, /^ab/, /^aB/i, /^ab*/, /^ab?c/, /^ab+/, /^ab$/, /^a|b/, /^b/m, /^中/, /^𠮷/, /b/]
const pattern = fc.oneof(
  fc.constantFrom<Value>(...patterns),
  fc.constantFrom<Value>(
    { $regex: '^a', $options: '' },
    { $regex: '^A', $options: 'i' },
    { $regex: '^ab', $gt: 'a' },
  ),
)
const range = fc.oneof({ weight: 2, arbitrary: bounds }, pattern)
const equality = fc.oneof(
  shared,
  fc.array(shared, { maxLength: 3 }).map((wanted): Value => ({ $in: wanted })),
)
const ranged = fc
  .tuple(fc.constantFrom('_id', 'a', 'o.x'), range)
  .map(([path, one]): Document => ({ [path]: one }))
const clause = fc.oneof(
  ranged,
  fc.tuple(ranged, equality).map(([one, b]): Document => ({ ...one, b })),
  fields({ b: equality }),
)
const query = fc.oneof(
  { weight: 4, arbitrary: clause },
  fc.tuple(clause, clause).map((clauses): Document => ({ $and: clauses })),
  fc.tuple(clause, clause).map((clauses): Document => ({ $or: clauses })),
)

const sign = fc.constantFrom(1, -1)
const order = fc.oneof(
  fc.constant<Document>({}),
  sign.map((_id): Document => ({ _id })),
  fc.tuple(sign, sign).map(([_id, a]): Document => ({ _id, a })),
  fc.tuple(sign, sign).map(([a, _id]): Document => ({ a, _id })),
)

/** A page of a query. */
export const aRequest = fc.record({
  query,
  order,
  limit: fc.integer({ min: 1, max: 12 }),
  offset: fc.integer({ min: 0, max: 3 }),
})
