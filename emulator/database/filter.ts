import { Context } from 'mingo/core'
import * as operators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { refuseRequest } from '../refusal'
import { checkQuery, isQuery } from './check-query'
import { compileExpression } from './expression'
import { compare, equal, rank } from './order'
import { reach } from './paths'
import type { Document, Value } from './values'
import { isDocument } from './values'

export type Filter = (document: Document) => boolean
type Predicate = (path: string, operand: Value) => Filter

/** MongoDB's meaning of the operators that stock mingo takes otherwise: null, arrays, order and types. */
const predicates: Readonly<Record<string, Predicate>> = {
  $eq: (path, wanted) => (document) => holds(document, path, wanted),
  $ne: (path, wanted) => (document) => !holds(document, path, wanted),
  $in: (path, wanted) => (document) => holdsAny(document, path, wanted as Value[]),
  $nin: (path, wanted) => (document) => !holdsAny(document, path, wanted as Value[]),
  $regex: (path, pattern) => (document) => holds(document, path, pattern),
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
    reach(document, path).some((value) => value !== undefined) === Boolean(wanted),
  $size: (path, length) => (document) =>
    reach(document, path).some((value) => Array.isArray(value) && value.length === length),
  $elemMatch: (path, condition) => {
    const matches = compileElementFilter(condition)
    return (document) => reach(document, path).some((value) => Array.isArray(value) && value.some(matches))
  },
  $all: (path, wanted) => {
    const tests = (wanted as Value[]).map((one) =>
      isDocument(one) && '$elemMatch' in one
        ? compileFilter({ [path]: one })
        : (document: Document) => holds(document, path, one),
    )
    return (document) => tests.length > 0 && tests.every((test) => test(document))
  },
  $expr: (_path, expression) => compileExpression(expression),
}

const context = Context.init({ query: { ...operators, ...predicates } as never })

/** Compiles a query; an operator that is not known is refused, never ignored. */
export function compileFilter(query: Document): Filter {
  checkQuery(query)
  try {
    const compiled = new Query(query, { context, scriptEnabled: false })
    return (document) => compiled.test(document)
  } catch (error) {
    return refuseRequest((error as Error).message)
  }
}

/** Whether an array's element meets a condition such as `{$gte: 5}`, or a query of its fields. */
export function compileElementFilter(condition: Value): (element: Value) => boolean {
  if (isDocument(condition) && isQuery(condition)) {
    const matches = compileFilter(condition)
    // Stock mingo reads any field of a scalar as the scalar itself.
    return (element) => isDocument(element) && matches(element)
  }
  const matches = compileFilter({ element: condition })
  return (element) => matches({ element })
}

/** What a path leads to, and what stands in the arrays it leads to. */
function within(document: Document, path: string): (Value | undefined)[] {
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

/** Only values of one type compare. */
function comparison(accepts: (difference: number) => boolean): Predicate {
  return (path, bound) => (document) =>
    within(document, path).some((value) => rank(value) === rank(bound) && accepts(compare(value, bound)))
}
