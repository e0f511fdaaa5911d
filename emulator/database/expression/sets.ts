import type { Value } from '../values'
import { encode } from '../values'
import type { Plain } from './expression'
import { isNothing, isTrue, plain } from './expression'
import { array } from './operands'

type Items = Map<string, Value>

/** Sets: equal items count once; the order they first came in is kept. */
export const sets: Readonly<Record<string, Plain>> = {
  $setUnion: plain(0, Infinity, (operands, name) => {
    if (operands.some(isNothing)) return null
    return [...toSet(operands.flatMap((one) => array(one, name))).values()]
  }),
  $setIntersection: plain(0, Infinity, (operands, name) => {
    if (operands.some(isNothing)) return null
    const [first = new Map<string, Value>(), ...others] = operands.map((one) => toSet(array(one, name)))
    return entries(first, (key) => others.every((other) => other.has(key)))
  }),
  $setDifference: plain(2, 2, ([a, b], name) => {
    if (isNothing(a) || isNothing(b)) return null
    const gone = toSet(array(b, name))
    return entries(toSet(array(a, name)), (key) => !gone.has(key))
  }),
  $setEquals: plain(2, Infinity, (operands, name) => {
    const [first, ...others] = operands.map((one) => toSet(array(one, name)))
    return others.every((other) => other.size === first!.size && contains(first!, other))
  }),
  $setIsSubset: plain(2, 2, ([a, b], name) => contains(toSet(array(b, name)), toSet(array(a, name)))),
  $allElementsTrue: plain(1, 1, ([list], name) => array(list, name).every(isTrue)),
  $anyElementTrue: plain(1, 1, ([list], name) => array(list, name).some(isTrue)),
}

/** Each distinct value under what it is written as. */
export function toSet(values: readonly Value[]): Items {
  const items: Items = new Map()
  for (const value of values) {
    const key = encode(value)
    if (!items.has(key)) items.set(key, value)
  }
  return items
}

function entries(items: Items, keep: (key: string) => boolean): Value[] {
  return [...items].filter(([key]) => keep(key)).map(([, value]) => value)
}

function contains(whole: Items, part: Items): boolean {
  return [...part.keys()].every((key) => whole.has(key))
}
