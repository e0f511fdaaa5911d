import { checkQuery, isQuery } from './check-query'
import { compileExpression } from './expression/compile'
import type { Names, Variables } from './expression/expression'
import { isTrue } from './expression/expression'
import { compileSchema } from './json-schema'
import { compare, equal, rank } from './order'
import { reach, within } from './paths'
import { compilePattern } from './pattern'
import { compileType } from './query-type'
import type { Document, Value } from './values'
import { isDocument } from './values'

/** Whether a document matches; the variables are those that `$expr` may name. */
export type Filter = (document: Document, variables?: Variables) => boolean
type Find = (document: Document) => (Value | undefined)[]
/** Where a condition looks: at what is there, and for most operators also at what stands in the lists that are there. */
type Place = { readonly reach: Find; readonly within: Find }
/** What stands beside an operator in its condition, as `$options` beside `$regex`. */
type Predicate = (at: Place, operand: Value, beside: Document) => Filter

const noNames: Names = new Set()

const predicates: Readonly<Record<string, Predicate>> = {
  $eq: (at, wanted) => (document) => at.within(document).some((value) => equal(value, wanted)),
  $ne: (at, wanted) => (document) => !at.within(document).some((value) => equal(value, wanted)),
  $in: (at, wanted) => (document) => holdsAny(at.within(document), wanted as Value[]),
  $nin: (at, wanted) => (document) => !holdsAny(at.within(document), wanted as Value[]),
  $regex: (at, pattern, { $options }) => {
    const compiled = toPattern(pattern, $options)
    return (document) => holds(at.within(document), compiled)
  },
  $options: () => () => true,
  $gt: comparison((difference) => difference > 0),
  $gte: comparison((difference) => difference >= 0),
  $lt: comparison((difference) => difference < 0),
  $lte: comparison((difference) => difference <= 0),
  $mod: (at, operand) => {
    const [divisor, remainder] = (operand as number[]).map(Math.trunc)
    return (document) =>
      at
        .within(document)
        .some((value) => typeof value === 'number' && Math.trunc(value) % divisor! === remainder)
  },
  $exists: (at, wanted) => (document) =>
    at.reach(document).some((value) => value !== undefined) === isTrue(wanted),
  $size: (at, length) => (document) =>
    at.reach(document).some((value) => Array.isArray(value) && value.length === length),
  $type: (at, operand) => {
    const isOfType = compileType(operand)
    return (document) => at.within(document).some(isOfType)
  },
  $elemMatch: (at, condition) => {
    const matches = compileElementFilter(condition)
    return (document) => at.reach(document).some((value) => Array.isArray(value) && value.some(matches))
  },
  $all: (at, wanted) => {
    const tests = (wanted as Value[]).map((one) =>
      isDocument(one) && '$elemMatch' in one
        ? compileCondition(at, one)
        : (document: Document) => holds(at.within(document), one),
    )
    return (document) => tests.length > 0 && tests.every((test) => test(document))
  },
  $not: (at, condition) => {
    const matches = compileCondition(at, condition)
    return (document) => !matches(document)
  },
}

/** Compiles a query; an operator that is not known is refused, never ignored. */
export function compileFilter(query: Document, names = noNames): Filter {
  checkQuery(query)
  return compileQuery(query, names)
}

function compileQuery(query: Document, names: Names): Filter {
  const tests = Object.entries(query).map(([name, condition]) => {
    if (name === '$expr') return compileTest(condition, names)
    if (name === '$jsonSchema') return compileSchema(condition)
    return name.startsWith('$')
      ? compileLogic(name, condition, names)
      : compileCondition(field(name), condition)
  })
  return (document, variables) => tests.every((test) => test(document, variables))
}

function compileTest(expression: Value, names: Names): Filter {
  const evaluate = compileExpression(expression, names)
  return (document, variables = {}) => isTrue(evaluate({ document, variables }))
}

function compileLogic(name: string, clauses: Value, names: Names): Filter {
  const tests = (clauses as Document[]).map((clause) => compileQuery(clause, names))
  if (name === '$and') return (document, variables) => tests.every((test) => test(document, variables))
  const any: Filter = (document, variables) => tests.some((test) => test(document, variables))
  return name === '$or' ? any : (document, variables) => !any(document, variables)
}

/** What is asked of one place: a value, a pattern, or operators. */
function compileCondition(at: Place, condition: Value): Filter {
  if (condition instanceof RegExp) return (document) => holds(at.within(document), condition)
  if (!isDocument(condition) || !Object.keys(condition).some((name) => name.startsWith('$')))
    return predicates.$eq!(at, condition, {})
  const tests = Object.entries(condition).map(([name, operand]) => predicates[name]!(at, operand, condition))
  return (document) => tests.every((test) => test(document))
}

function field(path: string): Place {
  return { reach: (document) => reach(document, path), within: (document) => within(document, path) }
}

const findElement: Find = ({ element }) => [element]
/** An array's element alone: a list within a list is not looked into. */
const theElement: Place = { reach: findElement, within: findElement }

/** Whether an array's element meets a condition such as `{$gte: 5}`, or a query of its fields. */
export function compileElementFilter(condition: Value): (element: Value) => boolean {
  if (isDocument(condition) && isQuery(condition)) {
    const matches = compileFilter(condition)
    return (element) => isDocument(element) && matches(element)
  }
  checkQuery({ element: condition })
  const matches = compileCondition(theElement, condition)
  return (element) => matches({ element })
}

/** Nothing there is as good as null; a pattern is held by a text that it matches. */
function holds(values: ReturnType<Find>, wanted: Value): boolean {
  return values.some((value) =>
    wanted instanceof RegExp && typeof value === 'string' ? wanted.test(value) : equal(value, wanted),
  )
}

function holdsAny(values: ReturnType<Find>, wanted: readonly Value[]): boolean {
  return wanted.some((one) => holds(values, one))
}

/** A pattern whose options may stand beside it; those beside it count. */
export function toPattern(pattern: Value, options: Value | undefined): RegExp {
  if (pattern instanceof RegExp && options === undefined) return pattern
  const source = pattern instanceof RegExp ? pattern.source : String(pattern)
  return compilePattern(source, options === undefined ? '' : String(options))
}

/** Only values of one type compare, and NaN only with itself. */
function comparison(accepts: (difference: number) => boolean): Predicate {
  return (at, bound) => (document) =>
    at
      .within(document)
      .some(
        (value) =>
          rank(value) === rank(bound) &&
          Number.isNaN(value) === Number.isNaN(bound) &&
          accepts(compare(value, bound)),
      )
}
