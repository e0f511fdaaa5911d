import { compare } from '../order'
import type { Value } from '../values'
import type { Plain } from './expression'
import { plain } from './expression'

/** Unlike those of a plain query, comparisons here order values of every type, and look into no array. */
export const comparisons: Readonly<Record<string, Plain>> = {
  $cmp: comparison(Math.sign),
  $eq: comparison((difference) => difference === 0),
  $ne: comparison((difference) => difference !== 0),
  $gt: comparison((difference) => difference > 0),
  $gte: comparison((difference) => difference >= 0),
  $lt: comparison((difference) => difference < 0),
  $lte: comparison((difference) => difference <= 0),
}

function comparison(accepts: (difference: number) => Value): Plain {
  return plain(2, 2, ([a, b]) => accepts(order(a, b)))
}

/** Here what is missing comes before null. */
function order(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compare(a, b)
}
