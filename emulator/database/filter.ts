import { refuseRequest } from '../refusal'
import { checkQuery, isQuery } from './check-query'
import { compileExpression } from './expression/compile'
import type { Names, Variables } from './expression/expression'
import { isTrue } from './expression/expression'
import { compare, equal, rank } from './order'
import { reach } from './paths'
import { compileType } from './query-type'
import type { Document, Value } from './values'
import { isDocument } from './values'

/** Whether a document matches; the variables are those that `$expr` may name. */
export type Filter = (document: Document, variables?: Variables) => boolean
/** What stands beside an operator in its condition, as `$options` beside `$regex`. */
type Predicate = (path: string, operand: Value, beside: Document) => Filter

const noNames: Names = new Set()

const predicates: Readonly<Record<string, Predicate>> = {
  $eq: (path, wanted) => (document) => within(document, path).some((value) => equal(value, wanted)),
  $ne: (path, wanted) => (document) => !within(document, path).some((value) => equal(value, wanted)),
  $in: (path, wanted) => (document) => holdsAny(document, path, wanted as Value[]),
  $nin: (path, wanted) => (document) => !holdsAny(document, path, wanted as Value[]),
  $regex: (path, pattern, { $options }) => {
    const compiled = toPattern(pattern, $options)
    return (document) => holds(document, path, compiled)
  },
  $options: () => () => true,
  $gt: comparison((difference) => difference > 0),
  $gte: comparison((difference) => difference >= 0),
  $lt: comparison((difference) => difference < 0),
  $lte: comparison((difference) => difference <= 0),
  $mod: (path, operand) => {
    const [divisor, remainder] = (operand as number[]).map(Math.trunc)
    return (document) =>
      within(document, path).some(
        (value) => typeof value === 'number' && Math.trunc(value) % divisor! === remainder,
      )
  },
  $exists: (path, wanted) => (document) =>
    reach(document, path).some((value) => value !== undefined) === isTrue(wanted),
  $size: (path, length) => (document) =>
    reach(document, path).some((value) => Array.isArray(value) && value.length === length),
  $type: (path, operand) => {
    const isOfType = compileType(operand)
    return (document) => within(document, path).some(isOfType)
  },
  $elemMatch: (path, condition) => {
    const matches = compileElementFilter(condition)
    return (document) => reach(document, path).some((value) => Array.isArray(value) && value.some(matches))
  },
  $all: (path, wanted) => {
    const tests = (wanted as Value[]).map((one) =>
      isDocument(one) && '$elemMatch' in one
        ? compileCondition(path, one)
        : (document: Document) => holds(document, path, one),
    )
    return (document) => tests.length > 0 && tests.every((test) => test(document))
  },
  $not: (path, condition) => {
    const matches = compileCondition(path, condition)
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
    return name.startsWith('$') ? compileLogic(name, condition, names) : compileCondition(name, condition)
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

/** What is asked of one field: a value, a pattern, or operators. */
function compileCondition(path: string, condition: Value): Filter {
  if (condition instanceof RegExp) return (document) => holds(document, path, condition)
  if (!isDocument(condition) || !Object.keys(condition).some((name) => name.startsWith('$')))
    return predicates.$eq!(path, condition, {})
  const tests = Object.entries(condition).map(([name, operand]) =>
    predicates[name]!(path, operand, condition),
  )
  return (document) => tests.every((test) => test(document))
}

/** Whether an array's element meets a condition such as `{$gte: 5}`, or a query of its fields. */
export function compileElementFilter(condition: Value): (element: Value) => boolean {
  if (isDocument(condition) && isQuery(condition)) {
    const matches = compileFilter(condition)
    return (element) => isDocument(element) && matches(element)
  }
  const matches = compileFilter({ element: condition })
  return (element) => matches({ element })
}

/** What a path leads to, and what stands in the arrays it leads to. */
export function within(document: Document, path: string): (Value | undefined)[] {
  return reach(document, path).flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]))
}

/** Nothing there is as good as null; a pattern is held by a text that it matches. */
function holds(document: Document, path: string, wanted: Value): boolean {
  return within(document, path).some((value) =>
    wanted instanceof RegExp && typeof value === 'string' ? wanted.test(value) : equal(value, wanted),
  )
}

function holdsAny(document: Document, path: string, wanted: readonly Value[]): boolean {
  return wanted.some((one) => holds(document, path, one))
}

/** A pattern whose options may stand beside it; those beside it count. */
function toPattern(pattern: Value, options: Value | undefined): RegExp {
  if (pattern instanceof RegExp && options === undefined) return pattern
  const source = pattern instanceof RegExp ? pattern.source : String(pattern)
  try {
    return new RegExp(source, options === undefined ? '' : String(options))
  } catch {
    return refuseRequest(`not a regular expression: ${source}`)
  }
}

/** Only values of one type compare, and NaN only with itself. */
function comparison(accepts: (difference: number) => boolean): Predicate {
  return (path, bound) => (document) =>
    within(document, path).some(
      (value) =>
        rank(value) === rank(bound) &&
        Number.isNaN(value) === Number.isNaN(bound) &&
        accepts(compare(value, bound)),
    )
}
