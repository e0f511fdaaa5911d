import { refuseRequest } from '../refusal'
import { typeName } from './expression/type-name'
import type { Value } from './values'

/** MongoDB's numbers for the types; those without a value here are known, and no document has them. */
const numbers: Readonly<Record<number, string>> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
}
const names = new Set(Object.values(numbers))

/** Compiles the operand of `$type`: a name, a number, or a list of them. */
export function compileType(operand: Value): (value: Value | undefined) => boolean {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(readType))
  if (wanted.size === 0) refuseRequest('$type must match at least one type')
  return (value) => wanted.has(typeName(value))
}

function readType(type: Value): string[] {
  if (type === 'number') return ['double', 'int', 'long', 'decimal']
  const name = typeof type === 'number' ? numbers[type] : type
  return typeof name === 'string' && names.has(name)
    ? [name]
    : refuseRequest(`Unknown type name alias: ${JSON.stringify(type)} (see emulator/database/query-type.ts)`)
}
