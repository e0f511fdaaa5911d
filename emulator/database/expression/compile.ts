import { refuseRequest } from '../../refusal'
import { own } from '../paths'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { Compile, Expression, Names } from './expression'
import { forms, plains } from './operators'

const systemNames = ['NOW', 'ROOT', 'CURRENT', 'REMOVE']

/** Compiles an expression; what is not known in it is refused, whether or not a document is met. */
export function compileExpression(expression: Value, names: Names): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, names)
  if (Array.isArray(expression)) {
    const items = expression.map((item) => compileExpression(item, names))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  if (!isDocument(expression)) return () => expression
  const [name = '', ...more] = Object.keys(expression)
  if (![name, ...more].some((key) => key.startsWith('$'))) return compileObject(expression, names)
  if (more.length > 0) refuseUnknown(`several operators side by side (${[name, ...more].join(', ')})`)
  return compileOperator(name, expression[name]!, names)
}

function compileOperator(name: string, operand: Value, names: Names): Expression {
  const compile: Compile = (inner, further = []) => compileExpression(inner, new Set([...names, ...further]))
  if (Object.hasOwn(forms, name)) return forms[name]!(operand, compile, name)
  if (!Object.hasOwn(plains, name)) return refuseUnknown(name)
  const { least, most, apply } = plains[name]!
  const operands = (Array.isArray(operand) ? operand : [operand]).map((one) => compile(one))
  if (operands.length < least || operands.length > most) refuseCount(name, least, most, operands.length)
  return (scope) =>
    apply(
      operands.map((one) => one(scope)),
      name,
    )
}

function compileObject(fields: Document, names: Names): Expression {
  const compiled = Object.entries(fields).map(([name, value]): [string, Expression] => [
    name,
    compileExpression(value, names),
  ])
  return (scope) =>
    Object.fromEntries(
      compiled
        .map(([name, value]): [string, Value | undefined] => [name, value(scope)])
        .filter((field): field is [string, Value] => field[1] !== undefined),
    )
}

function compilePath(path: string, names: Names): Expression {
  const steps = path.replace(/^\$\$?/, '').split('.')
  if (steps.includes('')) refuseRequest(`'${path}' is no path`)
  if (!path.startsWith('$$')) return ({ document }) => gather(document, steps)
  const [name = '', ...rest] = steps
  if (!names.has(name) && !systemNames.includes(name)) {
    refuseRequest(`Use of undefined variable: ${name} (see emulator/database/expression/compile.ts)`)
  }
  if (names.has(name) || name === 'NOW') return ({ variables }) => gather(variables[name], rest)
  if (name === 'REMOVE') return () => undefined
  return ({ document }) => gather(document, rest)
}

/** A path that crosses an array gathers what its objects hold; a number names a field and no place. */
function gather(value: Value | undefined, names: readonly string[]): Value | undefined {
  const [name, ...rest] = names
  if (name === undefined) return value
  if (isDocument(value)) return gather(own(value, name), rest)
  if (!Array.isArray(value)) return undefined
  return value
    .filter((item) => isDocument(item))
    .map((item) => gather(item, names))
    .filter((found) => found !== undefined)
}

function refuseCount(name: string, least: number, most: number, count: number): never {
  const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`
  return refuseRequest(`Expression ${name} takes ${wanted} arguments. ${count} were passed in.`)
}

function refuseUnknown(what: string): never {
  return refuseRequest(
    `The emulator does not know ${what} in an expression. Add it to emulator/database/expression/operators.ts`,
  )
}
