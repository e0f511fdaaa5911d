import { Refusal, refuseRequest } from '../../refusal'
import type { Expression } from '../expression/expression'
import { isNothing } from '../expression/expression'
import { merge } from '../expression/objects'
import { object } from '../expression/operands'
import { toSet } from '../expression/sets'
import { summaries } from '../expression/statistics'
import type { Value } from '../values'
import { isDocument } from '../values'
import type { Surroundings } from './stage'
import { compileIn } from './stage'

type Values = readonly (Value | undefined)[]
type Summary = (values: Values) => Value

/** One field of a group: what each of its documents gives, and what all of it comes to. */
export type Accumulator = { readonly field: string; readonly give: Expression; readonly summarize: Summary }

const present = (values: Values): Value[] => values.filter((value) => value !== undefined)

const accumulators: Readonly<Record<string, Summary>> = {
  ...Object.fromEntries(
    Object.entries(summaries).map(([name, summarize]): [string, Summary] => [
      name,
      (values) => summarize(present(values)),
    ]),
  ),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: present,
  $addToSet: (values) => [...toSet(present(values)).values()],
  $mergeObjects: (values) =>
    merge(values.filter((one) => !isNothing(one)).map((one) => object(one, '$mergeObjects'))),
  $count: (values) => values.length,
}

/** Compiles fields such as `{total: {$sum: '$n'}}`. */
export function compileAccumulators(fields: Value, surroundings: Surroundings): Accumulator[] {
  if (!isDocument(fields)) return refuseRequest('the accumulated fields must be an object')
  return Object.entries(fields).map(([field, value]) => {
    const [name = '', ...more] = isDocument(value) ? Object.keys(value) : []
    if (name === '' || more.length > 0)
      return refuseRequest(`The field '${field}' must be an accumulator object with one operator`)
    if (field.includes('.')) refuseRequest(`The field name '${field}' cannot contain '.'`)
    const summarize = Object.hasOwn(accumulators, name) ? accumulators[name]! : refuseUnknown(name)
    return { field, give: compileIn(surroundings, (value as Record<string, Value>)[name]!), summarize }
  })
}

function refuseUnknown(name: string): never {
  throw new Refusal(
    'DATABASE_INVALID_OPERRATOR',
    `The emulator does not know the accumulator ${name}. Add it to emulator/database/aggregate/accumulators.ts`,
  )
}
