import { refuseRequest } from '../../refusal'
import type { Variables } from '../expression/expression'
import { sortBy } from '../order'
import type { Document, Value } from '../values'
import { encode, isDocument } from '../values'
import type { Accumulator } from './accumulators'
import { compileAccumulators } from './accumulators'
import type { CompileStage, Documents, Stage } from './stage'
import { compileIn, readField } from './stage'

/** `$group`: one document for each distinct `_id`, in the order they were first met. */
export const group: CompileStage = (value, surroundings, name) => {
  if (!isDocument(value) || !('_id' in value))
    return refuseRequest(`a ${name} specification must include an _id`)
  const { _id, ...fields } = value
  const [key, accumulated] = [compileIn(surroundings, _id!), compileAccumulators(fields, surroundings)]
  return (documents, variables) =>
    groupBy(documents, variables, (document) => key({ document, variables }) ?? null, accumulated)
}

/** `$sortByCount`: the groups with their counts, the greatest first. */
export const sortByCount: CompileStage = (value, surroundings, name) => {
  const isPath = typeof value === 'string' && value.startsWith('$')
  if (!isPath && !(isDocument(value) && Object.keys(value).some((key) => key.startsWith('$'))))
    return refuseRequest('the sortByCount field must be a path that begins with $, or an expression')
  const grouped = group({ _id: value, count: { $sum: 1 } }, surroundings, name)
  return (documents, variables) => [...grouped(documents, variables)].sort(sortBy({ count: -1 }))
}

/** `$count`: one document with the number, or none when there is nothing to count. */
export const count: CompileStage = (value, _surroundings, name): Stage => {
  const field = readField(name, value)
  if (field.includes('.')) refuseRequest('the count field cannot contain a dot')
  return (documents) => {
    const total = [...documents].length
    return total === 0 ? [] : [{ [field]: total }]
  }
}

/** Gathers the documents by what `keyOf` says of them. */
export function groupBy(
  documents: Documents,
  variables: Variables,
  keyOf: (document: Document) => Value,
  accumulators: readonly Accumulator[],
): Document[] {
  const groups = new Map<string, { key: Value; members: Document[] }>()
  for (const document of documents) {
    const key = keyOf(document)
    const place = encode(key)
    const met = groups.get(place)
    if (met) met.members.push(document)
    else groups.set(place, { key, members: [document] })
  }
  return [...groups.values()].map(({ key, members }) => summarize(key, members, variables, accumulators))
}

/** One group's document. */
export function summarize(
  _id: Value,
  members: readonly Document[],
  variables: Variables,
  accumulators: readonly Accumulator[],
): Document {
  const fields = accumulators.map(({ field, give, summarize: sum }): [string, Value] => [
    field,
    sum(members.map((document) => give({ document, variables }))),
  ])
  return Object.fromEntries([['_id', _id], ...fields])
}
