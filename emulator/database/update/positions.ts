import { refuseRequest } from '../../refusal'
import { compileElementFilter } from '../filter'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import { readAt } from './place'

/** From a path with `$` or `$[]` in it to the paths it stands for in one document. */
export type Positions = (document: Document) => string[]

type Clause = { readonly path: string; readonly condition: Value }

/** Compiles an update's path; `$` is the place that the query of the update found. */
export function compilePositions(path: string, query: Document): Positions {
  const names = path.split('.')
  const marks = names.filter((name) => name.startsWith('$'))
  if (marks.length === 0) return () => [path]
  checkMarks(path, marks)
  const clauses = flatten(query)
  return (document) =>
    names.reduce<string[]>(
      (made, name) => made.flatMap((start) => next(document, start, name, clauses)),
      [''],
    )
}

function checkMarks(path: string, marks: readonly string[]): void {
  if (path.startsWith('$'))
    refuseRequest(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  const [named] = marks.filter((mark) => mark !== '$' && mark !== '$[]')
  if (named !== undefined) {
    refuseRequest(
      `No array filter found for identifier '${named}' in path '${path}': the SDK cannot send arrayFilters. Name a place, or use '$' with a where() on the array`,
    )
  }
  if (marks.filter((mark) => mark === '$').length > 1)
    refuseRequest(`Too many positional (i.e. '$') elements found in path '${path}'`)
}

function next(document: Document, start: string, name: string, clauses: readonly Clause[]): string[] {
  if (!name.startsWith('$')) return [start === '' ? name : `${start}.${name}`]
  const list = readAt(document, start)
  if (!Array.isArray(list))
    return refuseRequest(`The path '${start}' must exist in the document in order to apply array updates.`)
  if (name === '$[]') return list.map((_item, place) => `${start}.${place}`)
  const place = clauses
    .filter(({ path }) => path === start || path.startsWith(`${start}.`))
    .map((clause) => list.findIndex(compileClause(start, clause)))
    .filter((found) => found !== -1)
    .at(-1)
  if (place === undefined)
    return refuseRequest('The positional operator did not find the match needed from the query.')
  return [`${start}.${place}`]
}

function compileClause(start: string, { path, condition }: Clause): (item: Value) => boolean {
  if (path !== start) return compileElementFilter({ [path.slice(start.length + 1)]: condition })
  if (isDocument(condition) && '$elemMatch' in condition) return compileElementFilter(condition.$elemMatch!)
  return compileElementFilter(
    isDocument(condition) && !hasOperator(condition) ? { $eq: condition } : condition,
  )
}

function hasOperator(condition: Document): boolean {
  return Object.keys(condition).some((name) => name.startsWith('$'))
}

/** What a query says of fields, whichever clause says it. */
function flatten(query: Document): Clause[] {
  return Object.entries(query).flatMap(([path, condition]): Clause[] => {
    if (!path.startsWith('$')) return [{ path, condition }]
    if (!['$and', '$or'].includes(path) || !Array.isArray(condition)) return []
    return condition.filter((clause) => isDocument(clause)).flatMap(flatten)
  })
}
