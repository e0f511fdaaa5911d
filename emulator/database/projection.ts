import { refuseRequest } from '../refusal'
import { compileElementFilter } from './filter'
import type { FindPlace } from './found-place'
import { compileFoundPlace } from './found-place'
import type { Document, Value } from './values'
import { isDocument } from './values'

type Cut = (value: Value) => Value | undefined
/** Ends the path of an array of which only the item that the query found stays. */
const MARK = '.$'

type Tree = { [name: string]: Tree | Cut }

/**
 * Compiles a projection: `1` keeps a field, `0` drops it, `$slice` and `$elemMatch` thin out an array, and of the array
 * `t` the path `t.$` keeps the item that the query found.
 */
export function compileProjection(projection: Document, query: Document): (document: Document) => Document {
  const rules = flatten(projection)
  const others = rules.filter(([path]) => path !== '_id')
  const keeping =
    others.some(([, rule]) => isKept(rule)) || (others.length === 0 && isKept(projection._id ?? 0))
  if (keeping && others.some(([, rule]) => isDropped(rule)))
    refuseRequest('a projection cannot both keep and drop')
  const tree: Tree = keeping && projection._id === undefined ? { _id: whole } : {}
  const findPlace = compileFoundPlace(query)
  if (rules.filter(([path]) => path.endsWith(MARK)).length > 1)
    refuseRequest('Cannot specify more than one positional projection per query.')
  for (const [path, rule] of rules) plantRule(tree, path, rule, findPlace)
  return (document) => (keeping ? keep(document, tree) : drop(document, tree))
}

/** Every path with its rule: `{a: {b: 1}}` and `{'a.b': 1}` are one. */
function flatten(projection: Document): [string, Value][] {
  return Object.entries(projection).flatMap(([path, rule]): [string, Value][] => {
    if (!isDocument(rule) || Object.keys(rule).some((name) => name.startsWith('$'))) return [[path, rule]]
    if (Object.keys(rule).length === 0) refuseRequest('An empty sub-projection is not a valid value.')
    return flatten(rule).map(([inner, innerRule]) => [`${path}.${inner}`, innerRule])
  })
}

const whole: Cut = (value) => value
const nothing: Cut = () => undefined

function isDropped(rule: Value): boolean {
  return rule === 0 || rule === false
}

/** `$slice` alone keeps every other field, `$elemMatch` alone keeps none. */
function isKept(rule: Value): boolean {
  return isDocument(rule) ? '$elemMatch' in rule : !isDropped(rule)
}

function readRule(rule: Value): Cut {
  if (typeof rule === 'number' || typeof rule === 'boolean') return isDropped(rule) ? nothing : whole
  if (!isDocument(rule)) return refuseUnknown(`the projection ${JSON.stringify(rule)}`)
  const [operator = '', ...more] = Object.keys(rule)
  if (more.length > 0) return refuseRequest('a projection takes one operator for each field')
  if (operator === '$slice') return slice(rule.$slice!)
  if (operator === '$elemMatch') return firstMatch(rule.$elemMatch!)
  return refuseUnknown(`the projection operator ${operator}`)
}

function refuseUnknown(what: string): never {
  return refuseRequest(`The emulator does not know ${what}. Add it to emulator/database/projection.ts`)
}

function slice(range: Value): Cut {
  const [first, count] = Array.isArray(range) ? range : [range]
  if (!isWhole(first) || (count !== undefined && (!isWhole(count) || count <= 0))) {
    const needs = '$slice needs a whole number, or [skip, limit] with a limit above 0'
    return refuseRequest(`${needs} (see emulator/database/projection.ts)`)
  }
  return (value) => {
    if (!Array.isArray(value)) return value
    if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first)
    const start = first < 0 ? Math.max(0, value.length + first) : first
    return value.slice(start, start + count)
  }
}

function isWhole(value: Value | undefined): value is number {
  return Number.isInteger(value)
}

function firstMatch(condition: Value): Cut {
  const matches = compileElementFilter(condition)
  return (value) => {
    const found = Array.isArray(value) ? value.find(matches) : undefined
    return found === undefined ? undefined : [found]
  }
}

function plantRule(tree: Tree, path: string, rule: Value, findPlace: FindPlace): void {
  if (!path.endsWith(MARK)) plant(tree, path, readRule(rule))
  else if (rule !== 1 && rule !== true) refuseRequest(`'${path}' can be kept only`)
  else plant(tree, path.slice(0, -MARK.length), foundItem(path.slice(0, -MARK.length), findPlace))
}

function foundItem(path: string, findPlace: FindPlace): Cut {
  return (value) => {
    const place = Array.isArray(value) ? findPlace(path, value) : undefined
    if (place === undefined)
      return refuseRequest(
        `The positional operator '${path}.$' couldn't find a matching element in the array.`,
      )
    return [(value as Value[])[place]!]
  }
}

function plant(tree: Tree, path: string, cut: Cut): void {
  const names = path.split('.')
  if (names.some((name) => name.startsWith('$'))) refuseUnknown(`the positional projection '${path}'`)
  const last = names.pop()!
  let branch = tree
  for (const name of names) {
    const next = (branch[name] ??= {})
    if (typeof next === 'function') return refuseRequest(`path collision at ${path}`)
    branch = next
  }
  if (branch[last] !== undefined) refuseRequest(`path collision at ${path}`)
  branch[last] = cut
}

function keep(document: Document, tree: Tree): Document {
  return thin(document, tree, () => undefined)
}

function drop(document: Document, tree: Tree): Document {
  return thin(document, tree, whole)
}

/** Walks the document's own fields, so that they keep their order; `otherwise` decides on those not named. */
function thin(document: Document, tree: Tree, otherwise: Cut): Document {
  const fields = Object.entries(document).map(([name, value]): [string, Value | undefined] => {
    const rule = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (rule === undefined) return [name, otherwise(value)]
    return [name, typeof rule === 'function' ? rule(value) : thinValue(value, rule, otherwise)]
  })
  return Object.fromEntries(fields.filter((field): field is [string, Value] => field[1] !== undefined))
}

function thinValue(value: Value, tree: Tree, otherwise: Cut): Value | undefined {
  if (isDocument(value)) return thin(value, tree, otherwise)
  if (!Array.isArray(value)) return otherwise(value)
  return value.map((item) => thinValue(item, tree, otherwise)).filter((item) => item !== undefined)
}
