import { compileElementFilter } from './filter'
import type { Document, Value } from './values'
import { isDocument } from './values'

/** The place in the array at this path that the query found; undefined when it asked nothing of it, or found none. */
export type FindPlace = (path: string, list: readonly Value[]) => number | undefined

type Clause = { readonly path: string; readonly condition: Value }

/** What `$` stands for in the paths of an update or a projection: the last condition on the array decides. */
export function compileFoundPlace(query: Document): FindPlace {
  const clauses = flatten(query)
  return (start, list) =>
    clauses
      .filter(({ path }) => path === start || path.startsWith(`${start}.`))
      .map((clause) => list.findIndex(compileClause(start, clause)))
      .filter((found) => found !== -1)
      .at(-1)
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
