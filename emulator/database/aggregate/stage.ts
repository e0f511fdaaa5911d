import { refuseRequest } from '../../refusal'
import type { Expression, Names, Variables } from '../expression/expression'
import { compileExpression } from '../expression/compile'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { View } from '../view'

/** What a pipeline is compiled in: the variables it may name, and the collections it may join. */
export type Surroundings = {
  readonly names: Names
  /** A collection as the request sees it; undefined when there is none of that name. */
  readonly view: (collection: string) => View | undefined
}

export type Documents = Iterable<Document>
/** One step of a pipeline. */
export type Stage = (documents: Documents, variables: Variables) => Documents
export type CompileStage = (value: Value, surroundings: Surroundings, name: string) => Stage

/** Compiles an expression for use in a stage. */
export function compileIn({ names }: Surroundings, expression: Value): Expression {
  return compileExpression(expression, names)
}

/** The named arguments of a stage. */
export function readStage(
  name: string,
  value: Value,
  needed: readonly string[],
  optional: readonly string[] = [],
): Document {
  if (!isDocument(value)) return refuseRequest(`the ${name} stage specification must be an object`)
  for (const given of Object.keys(value)) {
    if (![...needed, ...optional].includes(given)) refuseRequest(`${given} is not an argument of ${name}`)
  }
  for (const wanted of needed) if (!(wanted in value)) refuseRequest(`${name} requires '${wanted}'`)
  return value
}

/** A path such as `$a.b`, without its dollar sign. */
export function readPath(name: string, value: Value | undefined): string {
  if (typeof value === 'string' && /^\$[^$.][^.]*(\.[^$.][^.]*)*$/.test(value)) return value.slice(1)
  return refuseRequest(`${name} needs a path that begins with '$', not ${JSON.stringify(value)}`)
}

/** The name of a field to be made, which may lie inside an object. */
export function readField(name: string, value: Value | undefined): string {
  if (
    typeof value === 'string' &&
    value !== '' &&
    !value.split('.').some((part) => part === '' || part.startsWith('$'))
  )
    return value
  return refuseRequest(`${name}: ${JSON.stringify(value)} cannot name a field`)
}
