import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import type { Plain } from './expression'
import { isNothing, plain } from './expression'
import { instant } from './operands'
import { typeName } from './type-name'

type Numeric = (...numbers: number[]) => number

export const arithmetic: Readonly<Record<string, Plain>> = {
  $abs: numeric(1, Math.abs),
  $exp: numeric(1, Math.exp),
  $ln: numeric(1, (x) => Math.log(positive(x, '$ln'))),
  $log10: numeric(1, (x) => Math.log10(positive(x, '$log10'))),
  $log: numeric(2, (x, base) => {
    if (base! <= 0 || base === 1) refuseRequest("$log's base must be a positive number not equal to 1")
    return Math.log(positive(x, '$log')) / Math.log(base!)
  }),
  $sqrt: numeric(1, (x) =>
    x! < 0 ? refuseRequest("$sqrt's argument must be greater than or equal to 0") : Math.sqrt(x!),
  ),
  $pow: numeric(2, (base, exponent) =>
    base === 0 && exponent! < 0
      ? refuseRequest('$pow cannot take a base of 0 and a negative exponent')
      : base! ** exponent!,
  ),
  $divide: numeric(2, (a, b) => (b === 0 ? refuseRequest("can't $divide by zero") : a! / b!)),
  $mod: numeric(2, (a, b) => (b === 0 ? refuseRequest("can't $mod by zero") : a! % b!)),
  $multiply: plain(0, Infinity, (operands, name) =>
    operands.some(isNothing)
      ? null
      : operands.reduce<number>((product, one) => product * number(one, name), 1),
  ),
  $add: plain(0, Infinity, add),
  $subtract: plain(2, 2, subtract),
}

/** An operator over numbers: null as soon as one of them is null or missing. */
export function numeric(count: number, apply: Numeric): Plain {
  return plain(count, count, (operands, name) =>
    operands.some(isNothing) ? null : apply(...operands.map((one) => number(one, name))),
  )
}

export function number(value: Value | undefined, name: string): number {
  return typeof value === 'number'
    ? value
    : refuseRequest(`${name} only supports numeric types, not ${typeName(value)}`)
}

function positive(x: number | undefined, name: string): number {
  return x! > 0 || Number.isNaN(x)
    ? x!
    : refuseRequest(`${name}'s argument must be a positive number, but is ${String(x)}`)
}

/** Numbers, or one date and milliseconds. */
function add(operands: readonly (Value | undefined)[], name: string): Value {
  if (operands.some(isNothing)) return null
  const dates = operands.filter((one) => one instanceof Date)
  if (dates.length > 1) refuseRequest('only one date allowed in an $add expression')
  const sum = operands.reduce<number>(
    (total, one) => total + (one instanceof Date ? 0 : number(one, name)),
    0,
  )
  return dates[0] ? instant(dates[0].getTime() + Math.round(sum)) : sum
}

/** Two numbers, two dates (milliseconds), or milliseconds from a date. */
function subtract([a, b]: readonly (Value | undefined)[], name: string): Value {
  if (isNothing(a) || isNothing(b)) return null
  if (!(a instanceof Date)) return number(a, name) - number(b, name)
  if (b instanceof Date) return a.getTime() - b.getTime()
  return instant(a.getTime() - Math.round(number(b, name)))
}
