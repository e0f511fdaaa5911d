import { Refusal, refuseRequest } from '../../refusal'
import { checkDocument } from '../check-document'
import { equal } from '../order'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import { arrayOperators } from './arrays'
import type { Operator } from './fields'
import { fieldOperators } from './fields'
import { readAt, removeAt, writeAt } from './place'
import { compilePositions } from './positions'

type Step = (document: Document) => void

const operators: Record<string, Operator> = { ...fieldOperators, ...arrayOperators }

/** The operators that are more than a change of one value. */
const others = ['$unset', '$rename', '$currentDate', '$setOnInsert']

/** Compiles an update; applied to a document that the query found it changes that very object, or refuses. */
export function compileUpdate(update: Document, query: Document, now: number): (document: Document) => void {
  const parts = Object.entries(update)
  if (parts.length === 0) refuseRequest('update document must have at least one element')
  checkPaths(parts)
  const steps = parts.flatMap(([name, fields]) =>
    Object.entries(fields as Document).map(([path, operand]) => compileStep(name, path, operand, query, now)),
  )
  return (document) => {
    const id = document._id
    for (const step of steps) step(document)
    if (!equal(document._id, id)) refuseRequest("the (immutable) field '_id' was found to have been altered")
    checkDocument(document)
  }
}

function compileStep(name: string, path: string, operand: Value, query: Document, now: number): Step {
  if (name === '$currentDate') return compileStep('$set', path, currentDate(operand, now), query, now)
  if (name === '$rename') return rename(path, operand)
  const positions = compilePositions(path, query)
  // The document is there already.
  if (name === '$setOnInsert') return () => undefined
  if (name === '$unset') {
    return (document) => {
      for (const place of positions(document)) removeAt(document, place)
    }
  }
  const operator = operators[name]!
  return (document) => {
    for (const place of positions(document)) {
      const next = operator(readAt(document, place), operand, place)
      if (next !== undefined) writeAt(document, place, structuredClone(next))
    }
  }
}

function currentDate(operand: Value, now: number): Date {
  if (operand === true || operand === false || (isDocument(operand) && operand.$type === 'date'))
    return new Date(now)
  return refuseRequest(
    `$currentDate takes true or {$type: 'date'}, not ${JSON.stringify(operand)} (see emulator/database/update/update.ts)`,
  )
}

function rename(from: string, to: Value): Step {
  if (typeof to !== 'string') return refuseRequest(`The 'to' field for $rename must be a string: ${from}`)
  if (/\$/.test(from + to)) refuseRequest(`The fields of $rename may not be dynamic: ${from}, ${to}`)
  return (document) => {
    const value = readAt(document, from)
    if (value === undefined) return
    for (const path of [from, to]) refuseInside(document, path)
    removeAt(document, from)
    writeAt(document, to, value)
  }
}

/** What stands in an array has no name of its own. */
function refuseInside(document: Document, path: string): void {
  const names = path.split('.')
  const crosses = names.some((_name, i) => Array.isArray(readAt(document, names.slice(0, i).join('.'))))
  if (crosses) refuseRequest(`$rename cannot reach into an array: ${path}`)
}

/** Two operators may not touch one field, nor a field and what lies inside it. */
function checkPaths(parts: [string, Value][]): void {
  const paths: string[] = []
  for (const [name, fields] of parts) {
    if (!name.startsWith('$')) refuseRequest(`update needs operators, found the field '${name}'`)
    if (!Object.hasOwn(operators, name) && !others.includes(name)) refuseOperator(name)
    if (!isDocument(fields)) return refuseRequest(`${name} needs fields`)
    paths.push(...Object.keys(fields))
    if (name === '$rename') paths.push(...Object.values(fields).map(String))
  }
  for (const path of paths) checkPath(path)
  paths.sort()
  paths.forEach((path, i) => {
    const clash = paths.slice(i + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (clash !== undefined)
      refuseRequest(`Updating the path '${clash}' would create a conflict at '${path}'`)
  })
}

function checkPath(path: string): void {
  if (path.split('.').includes('')) refuseRequest(`The update path '${path}' contains an empty field name`)
}

function refuseOperator(name: string): never {
  throw new Refusal(
    'DATABASE_INVALID_OPERRATOR',
    `The emulator does not know the update operator ${name}. Add it to emulator/database/update/update.ts`,
  )
}
