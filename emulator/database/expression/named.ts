import { refuseRequest } from '../../refusal'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { Compile, Expression } from './expression'

/** The named arguments of an operator, as they stand; a stranger among them, or one that is missing, is refused. */
export function readNamed(
  name: string,
  operand: Value,
  needed: readonly string[],
  optional: readonly string[] = [],
): Document {
  if (!isDocument(operand)) return refuseRequest(`${name} needs an object as its argument`)
  for (const given of Object.keys(operand)) {
    if (![...needed, ...optional].includes(given)) refuseRequest(`Unrecognized argument to ${name}: ${given}`)
  }
  for (const wanted of needed) {
    if (!(wanted in operand)) refuseRequest(`Missing '${wanted}' parameter to ${name}`)
  }
  return operand
}

/** Compiles each argument that is there. */
export function compileNamed(fields: Document, compile: Compile): Record<string, Expression> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, compile(value)]))
}

/** The name of a variable such as `as` introduces. */
export function readVariable(name: string, value: Value | undefined, otherwise: string): string {
  if (value === undefined) return otherwise
  if (typeof value === 'string' && /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(value)) return value
  return refuseRequest(`${name}: '${String(value)}' cannot name a variable`)
}
