import { refuseRequest } from '../../refusal'
import type { FindPlace } from '../found-place'
import { compileFoundPlace } from '../found-place'
import type { Document } from '../values'
import { readAt } from './place'

/** From a path with `$` or `$[]` in it to the paths it stands for in one document. */
export type Positions = (document: Document) => string[]

/** Compiles an update's path; `$` is the place that the query of the update found. */
export function compilePositions(path: string, query: Document): Positions {
  const names = path.split('.')
  const marks = names.filter((name) => name.startsWith('$'))
  if (marks.length === 0) return () => [path]
  checkMarks(path, marks)
  const findPlace = compileFoundPlace(query)
  return (document) =>
    names.reduce<string[]>(
      (made, name) => made.flatMap((start) => next(document, start, name, findPlace)),
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

function next(document: Document, start: string, name: string, findPlace: FindPlace): string[] {
  if (!name.startsWith('$')) return [start === '' ? name : `${start}.${name}`]
  const list = readAt(document, start)
  if (!Array.isArray(list))
    return refuseRequest(`The path '${start}' must exist in the document in order to apply array updates.`)
  if (name === '$[]') return list.map((_item, place) => `${start}.${place}`)
  const place = findPlace(start, list)
  if (place === undefined)
    return refuseRequest('The positional operator did not find the match needed from the query.')
  return [`${start}.${place}`]
}
