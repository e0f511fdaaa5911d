import { Refusal, refuseRequest } from '../refusal'
import { compileType } from './query-type'
import type { Document, Value } from './values'
import { isDocument } from './values'

const LOGICAL = new Set(['$and', '$or', '$nor'])

/** The operators that may stand on a field, each with what its operand must be. */
const operands: Readonly<Record<string, (operand: Value) => void>> = {
  $eq: any,
  $ne: (operand) => {
    if (operand instanceof RegExp) refuseRequest("Can't have regex as arg to $ne.")
  },
  $gt: bound,
  $gte: bound,
  $lt: bound,
  $lte: bound,
  $exists: any,
  $type: compileType,
  $regex: (operand) => {
    if (typeof operand !== 'string' && !(operand instanceof RegExp))
      refuseRequest('$regex has to be a string')
  },
  $in: values,
  $nin: values,
  $all: list,
  $size: (length) => {
    if (!Number.isInteger(length) || Number(length) < 0) refuseOperand('$size needs a whole number from 0 up')
  },
  $mod: (operand) => {
    if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(Number.isFinite))
      return refuseOperand('$mod needs a divisor and a remainder, both numbers')
    // The real service cuts fractions off.
    if (Math.trunc(Number(operand[0])) === 0) refuseOperand('the divisor of $mod cannot be 0')
  },
  $options: any,
  $not: (operand) => {
    if (!isDocument(operand) && !(operand instanceof RegExp))
      refuseRequest('$not needs a regex or a document')
    checkCondition(operand)
  },
  $elemMatch: (operand) => {
    if (!isDocument(operand)) return refuseRequest('$elemMatch needs an Object')
    if (isQuery(operand)) checkQuery(operand)
    else checkCondition(operand)
  },
}

/** Refuses a query with an operator that is not known, or one with the wrong operand. */
export function checkQuery(query: Document): void {
  for (const [name, condition] of Object.entries(query)) {
    if (LOGICAL.has(name)) checkClauses(name, condition)
    else if (name === '$expr' || name === '$jsonSchema') continue
    else if (name.startsWith('$')) refuseOperator(name)
    else checkCondition(condition)
  }
}

/** Whether it speaks of fields, as `{x: 1}` does and `{$gt: 1}` does not. */
export function isQuery(condition: Document): boolean {
  return Object.keys(condition).every((name) => !name.startsWith('$') || LOGICAL.has(name))
}

function checkClauses(name: string, clauses: Value): void {
  if (!Array.isArray(clauses) || clauses.length === 0) {
    return refuseRequest(`${name} must be a nonempty array`)
  }
  for (const clause of clauses) {
    if (!isDocument(clause)) return refuseRequest(`${name} takes queries only`)
    checkQuery(clause)
  }
}

function checkCondition(condition: Value): void {
  if (!isDocument(condition)) return
  if (!hasOperator(condition)) return
  if ('$options' in condition && !('$regex' in condition)) refuseRequest('$options needs a $regex')
  for (const name of Object.keys(condition)) {
    const check = Object.hasOwn(operands, name) ? operands[name]! : refuseOperator(name)
    check(condition[name]!)
  }
}

function any(): void {
  // Every operand will do.
}

function bound(operand: Value): void {
  if (operand instanceof RegExp) refuseRequest("Can't have RegEx as arg to predicate over field.")
}

function list(operand: Value): asserts operand is Value[] {
  if (!Array.isArray(operand)) refuseRequest('$in, $nin and $all need an array')
}

function values(operand: Value): void {
  list(operand)
  if (operand.some((one) => isDocument(one) && hasOperator(one))) refuseRequest('cannot nest $ under $in')
}

function hasOperator(condition: Document): boolean {
  return Object.keys(condition).some((name) => name.startsWith('$'))
}

function refuseOperand(message: string): never {
  return refuseRequest(`${message} (see emulator/database/check-query.ts)`)
}

/** What the real service does and this one does not, each with the way round it. */
const elsewhere: Readonly<Record<string, string>> = {
  $near: 'Filter by stored numbers, or try it in the real cloud.',
  $nearSphere: 'Filter by stored numbers, or try it in the real cloud.',
  $geoWithin: 'Filter by stored numbers, or try it in the real cloud.',
  $geoIntersects: 'Filter by stored numbers, or try it in the real cloud.',
  $text: 'Filter by a regular expression, or try it in the real cloud.',
  $search: 'Filter by a regular expression, or try it in the real cloud.',
  $where: 'Ask with $expr.',
}

function refuseOperator(name: string): never {
  const mend = Object.hasOwn(elsewhere, name) ? `${elsewhere[name]!} ` : ''
  throw new Refusal(
    'DATABASE_INVALID_OPERRATOR',
    `The emulator does not know the query operator ${name}. ${mend}Add it to emulator/database/check-query.ts and filter.ts`,
  )
}
