import { refuseRequest } from '../refusal'
import { compare } from './order'
import { own } from './paths'
import type { Document, Value } from './values'
import { isDocument } from './values'

/** What an expression amounts to for one document; undefined stands for what is missing. */
export type Expression = (document: Document) => Value | undefined
type Operator = (operands: readonly Expression[]) => Expression

/** Unlike those of a plain query, comparisons here order values of every type, and look into no array. */
const comparisons: Readonly<Record<string, Operator>> = {
  $cmp: comparison(Math.sign),
  $eq: comparison((difference) => difference === 0),
  $ne: comparison((difference) => difference !== 0),
  $gt: comparison((difference) => difference > 0),
  $gte: comparison((difference) => difference >= 0),
  $lt: comparison((difference) => difference < 0),
  $lte: comparison((difference) => difference <= 0),
}
const logic: Readonly<Record<string, Operator>> = {
  $and: (operands) => (document) => operands.every((operand) => isTrue(operand(document))),
  $or: (operands) => (document) => operands.some((operand) => isTrue(operand(document))),
  $not: (operands) => {
    const [operand] = exactly(1, '$not', operands)
    return (document) => !isTrue(operand!(document))
  },
}

/** Compiles the expression of `$expr`; what is not known in it is refused, whether or not a document is met. */
export function compileExpression(expression: Value): (document: Document) => boolean {
  const evaluate = compile(expression)
  return (document) => isTrue(evaluate(document))
}

function compile(expression: Value): Expression {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression)
  if (Array.isArray(expression)) {
    const items = expression.map(compile)
    return (document) => items.map((item) => item(document) ?? null)
  }
  if (!isDocument(expression)) return () => expression
  const names = Object.keys(expression)
  if (!names.some((name) => name.startsWith('$'))) return compileObject(expression)
  const [name = ''] = names
  if (names.length > 1) refuseUnknown(`several operators side by side (${names.join(', ')})`)
  return compileOperator(name, expression[name]!)
}

function compileOperator(name: string, operand: Value): Expression {
  const operands = (Array.isArray(operand) ? operand : [operand]).map(compile)
  if (Object.hasOwn(comparisons, name)) return comparisons[name]!(exactly(2, name, operands))
  return Object.hasOwn(logic, name) ? logic[name]!(operands) : refuseUnknown(name)
}

function compileObject(fields: Document): Expression {
  const compiled = Object.entries(fields).map(([name, value]): [string, Expression] => [name, compile(value)])
  return (document) =>
    Object.fromEntries(
      compiled
        .map(([name, value]): [string, Value | undefined] => [name, value(document)])
        .filter((field): field is [string, Value] => field[1] !== undefined),
    )
}

function compilePath(path: string): Expression {
  if (path.startsWith('$$')) refuseUnknown(`the variable ${path}`)
  const names = path.slice(1).split('.')
  if (names.includes('')) refuseRequest(`'${path}' is no path`)
  return (document) => gather(document, names)
}

/** A path that crosses an array gathers what its objects hold; a number names a field and no place. */
function gather(value: Value | undefined, names: readonly string[]): Value | undefined {
  const [name, ...rest] = names
  if (name === undefined) return value
  if (isDocument(value)) return gather(own(value, name), rest)
  if (!Array.isArray(value)) return undefined
  return value
    .filter(isDocument)
    .map((item) => gather(item, names))
    .filter((found) => found !== undefined)
}

function comparison(accepts: (difference: number) => Value): Operator {
  return ([a, b]) =>
    (document) =>
      accepts(order(a!(document), b!(document)))
}

/** Here what is missing comes before null. */
function order(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compare(a, b)
}

/** Also an empty text, an empty array and NaN are true. */
function isTrue(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0
}

function exactly(count: number, name: string, operands: readonly Expression[]): readonly Expression[] {
  if (operands.length === count) return operands
  return refuseRequest(
    `Expression ${name} takes exactly ${count} arguments. ${operands.length} were passed in.`,
  )
}

function refuseUnknown(what: string): never {
  return refuseRequest(
    `The emulator does not know ${what} in an expression. Add it to emulator/database/expression.ts`,
  )
}
