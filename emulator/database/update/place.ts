import { MAX_BACKFILL } from '../../limits'
import { refuseRequest } from '../../refusal'
import { isPosition, own } from '../paths'
import type { Document, Value } from '../values'
import { isDocument } from '../values'

type Holder = Document | Value[]

/** What stands at a path, if anything does. */
export function readAt(document: Document, path: string): Value | undefined {
  let value: Value | undefined = document
  for (const name of path.split('.')) value = child(value, name)
  return value
}

/** Puts a value at a path, making the objects on the way; a scalar in the way is refused. */
export function writeAt(document: Document, path: string, value: Value): void {
  const names = path.split('.')
  const last = names.pop()!
  let holder: Holder = document
  for (const name of names) {
    const next: Value | undefined = child(holder, name)
    if (next === undefined) holder = put(holder, name, {}) as Document
    else if (isDocument(next) || Array.isArray(next)) holder = next
    else return refuseRequest(`Cannot create field in element {${name}: ${JSON.stringify(next)}} for ${path}`)
  }
  put(holder, last, value)
}

/** Takes a field away; an element of an array becomes null, so that the others keep their places. */
export function removeAt(document: Document, path: string): void {
  const cut = path.lastIndexOf('.')
  const holder = cut === -1 ? document : readAt(document, path.slice(0, cut))
  const name = path.slice(cut + 1)
  if (child(holder, name) === undefined) return
  if (Array.isArray(holder)) holder[Number(name)] = null
  else if (isDocument(holder)) Reflect.deleteProperty(holder, name)
}

function child(value: Value | undefined, name: string): Value | undefined {
  if (Array.isArray(value)) return isPosition(name) ? value[Number(name)] : undefined
  return isDocument(value) ? own(value, name) : undefined
}

function put(holder: Holder, name: string, value: Value): Value {
  if (!Array.isArray(holder)) {
    // A field may be called __proto__.
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
    return value
  }
  if (!isPosition(name)) return refuseRequest(`Cannot create field '${name}' in an array`)
  if (Number(name) > holder.length + MAX_BACKFILL)
    refuseRequest(`can't backfill more than ${MAX_BACKFILL} elements in an array: ${name}`)
  while (holder.length < Number(name)) holder.push(null)
  holder[Number(name)] = value
  return value
}
