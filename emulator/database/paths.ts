import type { Document, Value } from './values'
import { isDocument } from './values'

/** Every value a dotted path leads to; a path that crosses an array leads to one value for each object in it. */
export function reach(document: Document, path: string): (Value | undefined)[] {
  return path.includes('.') ? descend(document, path.split('.')) : [own(document, path)]
}

function descend(value: Value | undefined, names: readonly string[]): (Value | undefined)[] {
  const [name, ...rest] = names
  if (name === undefined) return [value]
  if (Array.isArray(value)) return descendList(value, name, names)
  if (!isDocument(value)) return [undefined]
  return descend(own(value, name), rest)
}

function descendList(list: Value[], name: string, names: readonly string[]): (Value | undefined)[] {
  const inside = list.filter(isDocument).flatMap((item) => descend(item, names))
  const at = isPosition(name) ? descend(list[Number(name)], names.slice(1)) : []
  return [...inside, ...at]
}

/** A field of the document itself, never of its prototype. */
export function own(document: Document, name: string): Value | undefined {
  return Object.hasOwn(document, name) ? document[name] : undefined
}

export function isPosition(name: string): boolean {
  return /^(0|[1-9]\d*)$/.test(name)
}
