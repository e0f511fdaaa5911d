import { compare } from '../order'
import type { Value } from '../values'
import type { Form } from './expression'
import { isNothing } from './expression'

type Summary = (values: readonly Value[]) => Value

/** What a list of values comes to; what is missing has been left out. */
export const summaries = {
  $sum: (values) => numbers(values).reduce((total, one) => total + one, 0),
  $avg: (values) => mean(numbers(values)),
  $min: (values) => best(values, -1),
  $max: (values) => best(values, 1),
  $stdDevPop: (values) => deviation(numbers(values), 0),
  $stdDevSamp: (values) => deviation(numbers(values), 1),
} satisfies Readonly<Record<string, Summary>>

/** In an expression one operand may be a list of the values; several operands are the values themselves. */
export const statistics: Readonly<Record<string, Form>> = Object.fromEntries(
  Object.entries(summaries).map(([name, summarize]): [string, Form] => [
    name,
    (operand, compile) => {
      const operands = Array.isArray(operand) ? operand.map((one) => compile(one)) : [compile(operand)]
      return (scope) => {
        const values = operands.map((one) => one(scope)).filter((value) => value !== undefined)
        const [only] = values
        return summarize(operands.length === 1 && Array.isArray(only) ? only : values)
      }
    },
  ]),
)

function numbers(values: readonly Value[]): number[] {
  return values.filter((value) => typeof value === 'number')
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, one) => total + one, 0) / values.length
}

function best(values: readonly Value[], sign: number): Value {
  const [first = null, ...rest] = values.filter((value) => !isNothing(value))
  return rest.reduce((kept, value) => (compare(value, kept) * sign > 0 ? value : kept), first)
}

function deviation(values: readonly number[], less: 0 | 1): number | null {
  const middle = mean(values)
  if (middle === null || values.length <= less) return null
  const squares = values.reduce((total, one) => total + (one - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - less))
}
