import { refuseRequest } from '../../refusal'
import { compileProjection } from '../projection'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { Shape } from './shape'
import { computeShape, keepShape, plant } from './shape'
import type { CompileStage, Surroundings } from './stage'
import { compileIn, readField } from './stage'

/** `$addFields`: computes fields and keeps all others. */
export const addFields: CompileStage = (value, surroundings, name) => {
  const shape: Shape = new Map()
  for (const [path, rule] of flatten(name, value)) plant(shape, path, compileIn(surroundings, rule))
  return function* (documents, variables) {
    for (const document of documents) yield computeShape(document, shape, { document, variables })
  }
}

/** `$project`: drops fields, or keeps and computes some. */
export const project: CompileStage = (value, surroundings, name) => {
  const rules = flatten(name, value)
  const others = rules.filter(([path]) => path !== '_id')
  const dropping = others.length > 0 ? others.some(([, rule]) => isDropped(rule)) : isDropped(rules[0]![1])
  if (dropping) return drop(rules)
  const shape: Shape = new Map()
  if (!rules.some(([path]) => path === '_id' || path.startsWith('_id.'))) plant(shape, '_id', 'keep')
  for (const [path, rule] of rules) {
    if (!isDropped(rule)) plant(shape, path, readRule(rule, surroundings))
  }
  return function* (documents, variables) {
    for (const document of documents)
      yield computeShape(keepShape(document, shape), shape, { document, variables })
  }
}

/** `$unset`: drops one field or several. */
export const unset: CompileStage = (value, surroundings, name) => {
  const paths = Array.isArray(value) ? value : [value]
  return project(Object.fromEntries(paths.map((path) => [readField(name, path), 0])), surroundings, name)
}

function drop(rules: readonly [string, Value][]) {
  for (const [path, rule] of rules) {
    if (path !== '_id' && !isDropped(rule))
      refuseRequest(`Invalid $project: cannot keep or compute '${path}' while others are dropped`)
  }
  const thin = compileProjection(Object.fromEntries(rules), {})
  return function* (documents: Iterable<Document>) {
    for (const document of documents) yield thin(document)
  }
}

function readRule(rule: Value, surroundings: Surroundings) {
  return typeof rule === 'number' || rule === true ? 'keep' : compileIn(surroundings, rule)
}

function isDropped(rule: Value): boolean {
  return rule === 0 || rule === false
}

/** Every path with what is said of it: `{a: {b: 1}}` and `{'a.b': 1}` are one. */
function flatten(name: string, value: Value): [string, Value][] {
  if (!isDocument(value) || Object.keys(value).length === 0)
    return refuseRequest(`${name} specification must be an object with at least one field`)
  return Object.entries(value).flatMap(([field, rule]): [string, Value][] => {
    const path = readField(name, field)
    if (!isNested(rule)) return [[path, rule]]
    return flatten(name, rule).map(([inner, innerRule]) => [`${path}.${inner}`, innerRule])
  })
}

function isNested(rule: Value): rule is Document {
  return isDocument(rule) && !Object.keys(rule).some((key) => key.startsWith('$'))
}
