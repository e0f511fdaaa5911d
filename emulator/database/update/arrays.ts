import { refuseRequest } from '../../refusal'
import { compileElementFilter } from '../filter'
import { compare, equal, sortBy } from '../order'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { Operator } from './fields'

export const arrayOperators: Record<string, Operator> = {
  $push: push,
  $addToSet: (current, operand, path) => addToSet(list(current ?? missing(current, path), path), operand),
  $pop: (current, operand, path) => {
    if (operand !== 1 && operand !== -1) return refuseRequest('$pop expects 1 or -1')
    if (current === undefined) return undefined
    return operand === 1 ? list(current, path).slice(0, -1) : list(current, path).slice(1)
  },
  $pull: (current, condition, path) => {
    // A plain value is taken away where it stands itself, not where it stands in a list.
    const isPlain = !isDocument(condition) && !(condition instanceof RegExp)
    const matches = isPlain ? (item: Value) => equal(item, condition) : compileElementFilter(condition)
    return current === undefined ? undefined : list(current, path).filter((item) => !matches(item))
  },
  $pullAll: (current, operand, path) => {
    const gone = list(operand, path)
    if (current === undefined) return undefined
    return list(current, path).filter((item) => !gone.some((one) => equal(one, item)))
  },
}

/** A missing field counts as an empty array; a field that holds null does not. */
function missing(current: null | undefined, path: string): Value {
  return current === undefined
    ? []
    : refuseRequest(`The field '${path}' must be an array but is of type null`)
}

function list(value: Value, path: string): Value[] {
  return Array.isArray(value) ? value : refuseRequest(`The field '${path}' must be an array`)
}

function push(current: Value | undefined, operand: Value, path: string): Value {
  const old = list(current ?? missing(current, path), path)
  if (!hasModifiers(operand)) return [...old, operand]
  const { $each, $position, $sort, $slice, ...unknown } = operand
  const [stranger] = Object.keys(unknown)
  if (stranger !== undefined) {
    return refuseRequest(
      `The emulator does not know ${stranger} in $push. Add it to emulator/database/update/arrays.ts`,
    )
  }
  const items = list($each ?? null, '$each')
  const place = $position === undefined ? old.length : whole($position, '$position')
  const joined = [...old]
  joined.splice(place, 0, ...items)
  if ($sort !== undefined) joined.sort(elementOrder($sort))
  return $slice === undefined ? joined : cut(joined, whole($slice, '$slice'))
}

function hasModifiers(operand: Value): operand is Document {
  return isDocument(operand) && Object.keys(operand).some((name) => name.startsWith('$'))
}

function elementOrder(order: Value): (a: Value, b: Value) => number {
  if (order === 1 || order === -1) return (a, b) => compare(a, b) * order
  if (!isDocument(order)) return refuseRequest('$sort needs 1, -1 or fields')
  const byFields = sortBy(order)
  return (a, b) => byFields(isDocument(a) ? a : {}, isDocument(b) ? b : {})
}

/** A positive count keeps the first, a negative the last. */
function cut(items: Value[], count: number): Value[] {
  return count < 0 ? items.slice(count) : items.slice(0, count)
}

function whole(value: Value, name: string): number {
  return Number.isInteger(value) ? (value as number) : refuseRequest(`${name} must be an integer`)
}

function addToSet(old: Value[], operand: Value): Value {
  const items = isDocument(operand) && '$each' in operand ? readEach(operand) : [operand]
  const made = [...old]
  for (const item of items) if (!made.some((one) => equal(one, item))) made.push(item)
  return made
}

function readEach({ $each, ...others }: Document): Value[] {
  const [stranger] = Object.keys(others)
  if (stranger !== undefined) refuseRequest(`Found unexpected fields after $each in $addToSet: ${stranger}`)
  return list($each!, '$each')
}
