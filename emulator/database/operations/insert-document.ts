import { randomUUID } from 'node:crypto'
import { refuseParameter } from '../../refusal'
import { checkDocument } from '../check-document'
import { write } from '../engine'
import { indexValue } from '../index-entries'
import type { Document } from '../values'
import { decodeDocument } from '../values'
import type { Operation } from './request'
import { readCollectionName, readTransactionId } from './request'

export const insertDocument: Operation = async (request, { engine, now }) => {
  const { data } = request
  if (!Array.isArray(data) || data.length === 0) return refuseParameter('data must be a nonempty array')
  const documents = data.map((text) => prepare(decodeDocument(String(text), now)))
  const insertedIds = await write(engine, readCollectionName(request), readTransactionId(request), (view) =>
    documents.map((document) => {
      view.insert(indexValue(document._id), document)
      return document._id
    }),
  )
  return { data: { insertedIds } }
}

function prepare(document: Document): Document {
  const made = { _id: randomUUID().replaceAll('-', ''), ...document }
  checkDocument(made)
  return made
}
