import { Context } from 'mingo/core'
import * as booleans from 'mingo/operators/expression/boolean'
import * as comparisons from 'mingo/operators/expression/comparison'
import * as operators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { Refusal, refuseRequest } from '../refusal'
import { equal } from './order'
import { reach } from './paths'
import type { Document, Value } from './values'
import { isDocument } from './values'

export type Filter = (document: Document) => boolean

const LOGICAL = new Set(['$and', '$or', '$nor'])
const FIELD = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $all $elemMatch $exists $size $mod $not $regex $options $type'.split(
    ' ',
  ),
)
const LISTS = new Set(['$in', '$nin', '$all'])

/** Compiles a query; an operator that is not known is refused, never ignored. */
export function compileFilter(query: Document): Filter {
  checkQuery(query)
  const compiled = new Query(query, { context, scriptEnabled: false })
  return (document) => compiled.test(document)
}

/** Whether a bare value (a list's element) meets a condition such as `{$gte: 5}` or a list's element a query. */
export function compileElementFilter(condition: Value): (element: Value) => boolean {
  const names = isDocument(condition) ? Object.keys(condition) : []
  if (isDocument(condition) && !names.some((name) => name.startsWith('$') && !LOGICAL.has(name))) {
    const matches = compileFilter(condition)
    // Stock mingo reads any field of a scalar as the scalar itself.
    return (element) => isDocument(element) && matches(element)
  }
  const matches = compileFilter({ element: condition })
  return (element) => matches({ element })
}

function checkQuery(query: Document): void {
  for (const [name, condition] of Object.entries(query)) {
    if (LOGICAL.has(name)) checkClauses(name, condition)
    else if (name === '$expr') continue
    else if (name.startsWith('$')) refuseOperator(name)
    else checkCondition(condition)
  }
}

function checkClauses(name: string, clauses: Value): void {
  if (!Array.isArray(clauses) || clauses.length === 0)
    return refuseRequest(`${name} must be a nonempty array`)
  for (const clause of clauses) {
    if (!isDocument(clause)) return refuseRequest(`${name} takes queries only`)
    checkQuery(clause)
  }
}

function checkCondition(condition: Value): void {
  if (!isDocument(condition)) return
  const names = Object.keys(condition)
  if (!names.some((name) => name.startsWith('$'))) return
  for (const name of names) {
    if (!FIELD.has(name)) refuseOperator(name)
    checkOperand(name, condition[name]!)
  }
}

function checkOperand(name: string, operand: Value): void {
  if (LISTS.has(name) && !Array.isArray(operand)) refuseRequest(`${name} needs an array`)
  if (name === '$not') {
    if (!isDocument(operand) && !(operand instanceof RegExp))
      refuseRequest('$not needs a regex or a document')
    checkCondition(operand)
  }
  if (name === '$elemMatch') {
    if (!isDocument(operand)) return refuseRequest('$elemMatch needs an Object')
    if (Object.keys(operand).some((key) => key.startsWith('$') && !LOGICAL.has(key))) checkCondition(operand)
    else checkQuery(operand)
  }
}

function refuseOperator(name: string): never {
  throw new Refusal(
    'DATABASE_INVALID_OPERRATOR',
    `The emulator does not know the query operator ${name}. Add it to emulator/database/filter.ts`,
  )
}

/** Where stock mingo answers otherwise than MongoDB. */
const overrides = {
  $eq: (path: string, wanted: Value) => (document: Document) => holds(document, path, wanted),
  $ne: (path: string, wanted: Value) => (document: Document) => !holds(document, path, wanted),
  $in: (path: string, wanted: Value[]) => (document: Document) =>
    wanted.some((one) => holds(document, path, one)),
  $nin: (path: string, wanted: Value[]) => (document: Document) =>
    !wanted.some((one) => holds(document, path, one)),
  $elemMatch: (path: string, condition: Document) => {
    const matches = compileElementFilter(condition)
    return (document: Document) =>
      reach(document, path).some((value) => Array.isArray(value) && value.some(matches))
  },
  $all: (path: string, wanted: Value[]) => {
    const tests = wanted.map((one) =>
      isDocument(one) && '$elemMatch' in one
        ? compileFilter({ [path]: one })
        : (document: Document) => holds(document, path, one),
    )
    return (document: Document) => tests.length > 0 && tests.every((test) => test(document))
  },
}

/** A path holds a value when it leads to it or to an array with it; nothing there holds null. */
function holds(document: Document, path: string, wanted: Value): boolean {
  return reach(document, path).some((value) =>
    [value, ...(Array.isArray(value) ? value : [])].some((item) =>
      wanted instanceof RegExp && typeof item === 'string' ? wanted.test(item) : equal(item, wanted),
    ),
  )
}

const context = Context.init({
  query: { ...operators, ...overrides } as never,
  expression: { ...booleans, ...comparisons } as never,
})
