import { MAX_DOCUMENT_BYTES } from '../limits'
import { refuseRequest } from '../refusal'
import type { Document, Value } from './values'
import { encode, isDocument } from './values'

/** Refuses a document the real service would not store. */
export function checkDocument(document: Document): void {
  const id = document._id
  if (typeof id !== 'string' && !Number.isFinite(id)) refuseRequest('_id must be a string or a number')
  checkFields(document)
  if (Buffer.byteLength(encode(document)) > MAX_DOCUMENT_BYTES) {
    refuseRequest(`document is larger than ${MAX_DOCUMENT_BYTES} bytes`)
  }
}

function checkFields(value: Value): void {
  if (Array.isArray(value)) value.forEach(checkFields)
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$'))
      refuseRequest(`the dollar ($) prefixed field '${name}' is not valid for storage`)
    checkFields(inner)
  }
}
