import { refuseRequest } from '../../refusal'
import { own } from '../paths'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import type { CompileStage } from './stage'
import { readField, readPath, readStage } from './stage'

/** `$unwind`: one document for each item of a list; what is no list counts as its only item. */
export const unwind: CompileStage = (value, _surroundings, name) => {
  const fields = readStage(
    name,
    typeof value === 'string' ? { path: value } : value,
    ['path'],
    ['includeArrayIndex', 'preserveNullAndEmptyArrays'],
  )
  const names = readPath(name, fields.path).split('.')
  const place = fields.includeArrayIndex === undefined ? undefined : readField(name, fields.includeArrayIndex)
  const keepEmpty = fields.preserveNullAndEmptyArrays ?? false
  if (typeof keepEmpty !== 'boolean') refuseRequest('preserveNullAndEmptyArrays must be a boolean')
  const numbered = (document: Document, at: number | null): Document =>
    place === undefined ? document : put(document, place.split('.'), at)
  return function* (documents) {
    for (const document of documents) {
      const list = names.reduce<Value | undefined>(
        (inner, step) => (isDocument(inner) ? own(inner, step) : undefined),
        document,
      )
      if (Array.isArray(list) && list.length > 0) {
        for (const [i, item] of list.entries()) yield numbered(put(document, names, item), i)
      } else if (Array.isArray(list)) {
        if (keepEmpty) yield numbered(put(document, names, undefined), null)
      } else if (keepEmpty || (list !== undefined && list !== null)) yield numbered(document, null)
    }
  }
}

/** A copy with the value at this path, or without the field when there is none. */
export function put(
  document: Document,
  [name = '', ...rest]: readonly string[],
  value: Value | undefined,
): Document {
  const fields = new Map(Object.entries(document))
  const inner = fields.get(name)
  const made = rest.length === 0 ? value : put(isDocument(inner) ? inner : {}, rest, value)
  if (made === undefined) fields.delete(name)
  else fields.set(name, made)
  return Object.fromEntries(fields)
}
