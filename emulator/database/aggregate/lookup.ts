import { refuseRequest } from '../../refusal'
import type { Expression, Variables } from '../expression/expression'
import { readVariable } from '../expression/named'
import { matching } from '../matching'
import { reach, within } from '../paths'
import { plan } from '../plan'
import type { Document, Value } from '../values'
import { decodeDocument, encode, isDocument } from '../values'
import type { View } from '../view'
import { compilePipeline } from './pipeline'
import type { CompileStage, Stage, Surroundings } from './stage'
import { compileIn, readField, readStage } from './stage'
import { put } from './unwind'

type Join = (document: Document, variables: Variables) => Iterable<Document>

/** `$lookup`: puts what another collection has to a document into one of its fields. */
export const lookup: CompileStage = (value, surroundings, name) => {
  const optional = ['localField', 'foreignField', 'let', 'pipeline']
  const fields = readStage(name, value, ['from', 'as'], optional)
  if (typeof fields.from !== 'string')
    return refuseRequest(`${name}: 'from' must be the name of a collection`)
  const as = readField(name, fields.as).split('.')
  const view = surroundings.view(fields.from)
  const equals = readEquality(fields)
  if (!equals && fields.pipeline === undefined)
    refuseRequest(`${name} requires both or neither of 'localField' and 'foreignField', or a 'pipeline'`)
  const refine = compileRefinement(fields, surroundings)
  return function* (documents, variables) {
    const join = view ? joinOn(view, equals) : () => []
    for (const document of documents) {
      const found = refine(join(document, variables), document, variables)
      yield put(document, as, [...found])
    }
  }
}

function readEquality({
  localField,
  foreignField,
}: Document): { local: string; foreign: string } | undefined {
  if (localField === undefined && foreignField === undefined) return undefined
  return { local: readField('$lookup', localField), foreign: readField('$lookup', foreignField) }
}

type Refine = (found: Iterable<Document>, document: Document, variables: Variables) => Iterable<Document>

/** The pipeline of the other collection, with what `let` takes over from this one. */
function compileRefinement({ let: given = {}, pipeline }: Document, surroundings: Surroundings): Refine {
  if (pipeline === undefined) return (found) => found
  if (!isDocument(given)) return refuseRequest("$lookup: 'let' must be an object")
  const taken = Object.entries(given).map(([name, value]): [string, Expression] => [
    readVariable('$lookup', name, ''),
    compileIn(surroundings, value),
  ])
  const names = new Set([...surroundings.names, ...Object.keys(given)])
  const run: Stage = compilePipeline(pipeline, { ...surroundings, names })
  return (found, document, variables) => {
    const made = taken.map(([name, value]) => [name, value({ document, variables })])
    return run(found, { ...variables, ...Object.fromEntries(made) })
  }
}

/** Every document of the other collection, or those whose field equals this one's. */
function joinOn(view: View, equality: ReturnType<typeof readEquality>): Join {
  if (!equality) {
    let all: Document[] | undefined
    return () => (all ??= [...view.candidates({ by: 'scan' })].map(({ body }) => decodeDocument(body)))
  }
  const { local, foreign } = equality
  if (plan(view.collection, { [foreign]: 0 }).by === 'scan') return joinByTable(view, local, foreign)
  return (document) => {
    const query = { [foreign]: { $in: localValues(document, local) } }
    return [...matching(view, query)].map(({ read }) => read())
  }
}

/** Reads the other collection once: without an index, one pass for each document would take too long. */
function joinByTable(view: View, local: string, foreign: string): Join {
  const table = new Map<string, Map<number, Document>>()
  let place = 0
  for (const { body } of view.candidates({ by: 'scan' })) {
    const document = decodeDocument(body)
    for (const value of within(document, foreign)) {
      const key = encode(value ?? null)
      table.set(key, (table.get(key) ?? new Map<number, Document>()).set(place, document))
    }
    place++
  }
  return (document) => {
    const found = localValues(document, local).flatMap((value) => [...(table.get(encode(value)) ?? [])])
    return [...new Map(found.sort(([a], [b]) => a - b)).values()]
  }
}

/** Nothing and an empty list look for null. */
function localValues(document: Document, path: string): Value[] {
  const values = reach(document, path)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => value !== undefined)
  return values.length === 0 ? [null] : values
}
