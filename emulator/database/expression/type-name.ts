import type { Value } from '../values'
import { isDocument } from '../values'

/** The name MongoDB gives to a value's type. A number keeps no type of its own: it is what the SDK would send. */
export function typeName(value: Value | undefined): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'number') return numberType(value)
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'string'
  if (isDocument(value)) return 'object'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : 'regex'
}

function numberType(value: number): string {
  if (!Number.isInteger(value) || Object.is(value, -0)) return 'double'
  if (value >= -(2 ** 31) && value < 2 ** 31) return 'int'
  return Math.abs(value) < 2 ** 63 ? 'long' : 'double'
}
