import { refuseRequest } from '../../refusal'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { Plain } from './expression'
import { isNothing, plain } from './expression'
import { array, object, text } from './operands'

export const objects: Readonly<Record<string, Plain>> = {
  $mergeObjects: plain(0, Infinity, (operands, name) => {
    // One operand that is a list counts as the list of operands.
    const [only] = operands
    const parts = operands.length === 1 && Array.isArray(only) ? only : operands
    return merge(parts.filter((one) => !isNothing(one)).map((one) => object(one, name)))
  }),
  $objectToArray: plain(1, 1, ([value], name) =>
    isNothing(value) ? null : Object.entries(object(value, name)).map(([k, v]) => ({ k, v })),
  ),
  $arrayToObject: plain(1, 1, ([value], name) => {
    if (isNothing(value)) return null
    return Object.fromEntries(array(value, name).map((pair) => readPair(pair, name)))
  }),
}

/** The fields of all of them; a later one has the word. */
export function merge(documents: readonly Document[]): Document {
  return Object.fromEntries(documents.flatMap((document) => Object.entries(document)))
}

function readPair(pair: Value, name: string): [string, Value] {
  if (isDocument(pair) && 'k' in pair && 'v' in pair && Object.keys(pair).length === 2)
    return [text(pair.k, name), pair.v!]
  if (Array.isArray(pair) && pair.length === 2) return [text(pair[0], name), pair[1]!]
  return refuseRequest(`${name} requires a consistent input format: arrays of [k, v] or objects {k, v}`)
}
