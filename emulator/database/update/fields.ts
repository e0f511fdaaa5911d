import { refuseRequest } from '../../refusal'
import { compare } from '../order'
import type { Value } from '../values'
import { isDocument } from '../values'

/** From what a field holds and the operand to what it shall hold; undefined leaves it as it is. */
export type Operator = (current: Value | undefined, operand: Value, path: string) => Value | undefined

export const fieldOperators: Record<string, Operator> = {
  $set: (_current, operand) => operand,
  $inc: (current, operand, path) => number(current ?? absent(current, 0, path), path) + number(operand, path),
  $mul: (current, operand, path) => number(current ?? absent(current, 0, path), path) * number(operand, path),
  $min: (current, operand) => (current === undefined || compare(operand, current) < 0 ? operand : undefined),
  $max: (current, operand) => (current === undefined || compare(operand, current) > 0 ? operand : undefined),
  $bit: combineBits,
}

/** A missing field counts as `value`; a field that holds null does not. */
function absent(current: null | undefined, value: Value, path: string): Value {
  return current === undefined
    ? value
    : refuseRequest(`Cannot apply to a value of non-numeric type: ${path} is null`)
}

function number(value: Value, path: string): number {
  return typeof value === 'number'
    ? value
    : refuseRequest(`Cannot apply to a value of non-numeric type: ${path}`)
}

function combineBits(current: Value | undefined, operand: Value, path: string): Value {
  const [[name, mask] = ['', null], ...more] = isDocument(operand) ? Object.entries(operand) : []
  if (more.length > 0) return refuseRequest('$bit takes one of and, or, xor')
  const a = integer(current ?? absent(current, 0, path), path)
  const b = integer(mask, path)
  if (name === 'and') return Number(a & b)
  if (name === 'or') return Number(a | b)
  if (name === 'xor') return Number(a ^ b)
  return refuseRequest('$bit takes one of and, or, xor')
}

function integer(value: Value, path: string): bigint {
  return Number.isSafeInteger(value) ? BigInt(value as number) : refuseRequest(`$bit needs integers: ${path}`)
}
