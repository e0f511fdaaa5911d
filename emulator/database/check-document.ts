import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_LEVELS } from '../limits'
import { refuseRequest } from '../refusal'
import type { Document, Value } from './values'
import { encode, isDocument } from './values'

/** Refuses a document the real service would not store. */
export function checkDocument(document: Document): void {
  const id = document._id
  if (typeof id !== 'string' && !Number.isFinite(id)) refuseRequest('_id must be a string or a number')
  checkFields(document, 1)
  if (Buffer.byteLength(encode(document)) > MAX_DOCUMENT_BYTES) {
    refuseRequest(`document is larger than ${MAX_DOCUMENT_BYTES} bytes`)
  }
}

function checkFields(value: Value, level: number): void {
  if (level > MAX_DOCUMENT_LEVELS && (isDocument(value) || Array.isArray(value)))
    refuseRequest(`document is nested deeper than ${MAX_DOCUMENT_LEVELS} levels`)
  if (Array.isArray(value)) for (const item of value) checkFields(item, level + 1)
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      refuseRequest(`the dollar ($) prefixed field '${name}' is not valid for storage`)
    // It ends a name in BSON: the SDK could not read such a document again.
    if (name.includes('\0')) refuseRequest('a field name cannot contain a null byte')
    checkFields(inner, level + 1)
  }
}
