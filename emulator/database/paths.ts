import type { Document, Value } from './values'
import { isDocument } from './values'

type Values = (Value | undefined)[]
type Leaf = (value: Value | undefined) => Values

/** Every value a dotted path leads to; a path that crosses an array leads to one value for each object in it. */
export function reach(document: Document, path: string): Values {
  return follow(document, path, itself)
}

/** What a path leads to, and what stands in the arrays it leads to. */
export function within(document: Document, path: string): Values {
  return follow(document, path, withItems)
}

const itself: Leaf = (value) => [value]
const withItems: Leaf = (value) => (Array.isArray(value) ? [value, ...value] : [value])

function follow(document: Document, path: string, leaf: Leaf): Values {
  return path.includes('.') ? descend(document, path.split('.'), leaf) : leaf(own(document, path))
}

function descend(value: Value | undefined, names: readonly string[], leaf: Leaf): Values {
  const [name, ...rest] = names
  if (name === undefined) return leaf(value)
  if (Array.isArray(value)) return descendList(value, name, rest, leaf)
  if (!isDocument(value)) return [undefined]
  return descend(own(value, name), rest, leaf)
}

/** A place that is not there leads nowhere, not even to null; a list found by its place is not looked into. */
function descendList(list: Value[], name: string, rest: readonly string[], leaf: Leaf): Values {
  const inside = list.filter(isDocument).flatMap((item) => descend(item, [name, ...rest], leaf))
  const item = isPosition(name) ? list[Number(name)] : undefined
  if (item === undefined) return inside
  if (rest.length === 0) return [...inside, item]
  return isDocument(item) || Array.isArray(item) ? [...inside, ...descend(item, rest, leaf)] : inside
}

/** A field of the document itself, never of its prototype. */
export function own(document: Document, name: string): Value | undefined {
  return Object.hasOwn(document, name) ? document[name] : undefined
}

export function isPosition(name: string): boolean {
  return /^(0|[1-9]\d*)$/.test(name)
}
