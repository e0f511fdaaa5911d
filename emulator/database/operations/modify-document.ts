import { refuseParameter } from '../../refusal'
import { checkDocument } from '../check-document'
import { write } from '../engine'
import { indexValue } from '../index-entries'
import { matching } from '../matching'
import { compileUpdate } from '../update/update'
import type { Document } from '../values'
import { decodeDocument } from '../values'
import type { View } from '../view'
import { warnOutsideTransaction } from '../warn-outside-transaction'
import type { Operation } from './request'
import { readCollectionName, readText, readTransactionId, requireQuery } from './request'

type Change = (document: Document) => Document

export const modifyDocument: Operation = async (request, { engine, now, instance }) => {
  const query = requireQuery(request, now)
  const data = decodeDocument(readText(request, 'data'), now)
  const change = request.merge === true ? merge(data) : replace(data)
  warnOutsideTransaction(engine, instance, request, 'update')
  const answer = await write(engine, readCollectionName(request), readTransactionId(request), (view) => {
    const updated = changeMatches(view, query, request.multi === true, change)
    return updated === 0 && request.upsert === true ? insert(view, query, data) : { updated }
  })
  return { data: answer }
}

function merge(operators: Document): Change {
  const update = compileUpdate(operators)
  return (document) => {
    update(document)
    return document
  }
}

/** `set` replaces everything but the _id. */
function replace(data: Document): Change {
  return ({ _id }) => {
    const document = { ...data, _id: _id ?? null }
    checkDocument(document)
    return document
  }
}

/** The number of documents that matched, changed or not (whether the cloud counts so is unverified). */
function changeMatches(view: View, query: Document, many: boolean, change: Change): number {
  let matched = 0
  // The list is closed before the first write: a document that moves must not be met twice.
  for (const { seen, read } of takeMatches(view, query, many)) {
    view.replace(seen, change(read()))
    matched++
  }
  return matched
}

function takeMatches(view: View, query: Document, many: boolean) {
  const matches = matching(view, query)
  if (many) return [...matches]
  for (const match of matches) return [match]
  return []
}

function insert(view: View, { _id, ...rest }: Document, data: Document): object {
  if (_id === undefined || Object.keys(rest).length > 0) {
    return refuseParameter(
      'The emulator knows upsert by _id only. Add it to emulator/database/operations/modify-document.ts',
    )
  }
  const document = { _id, ...data }
  checkDocument(document)
  view.insert(indexValue(_id), document)
  return { updated: 0, upsert_id: _id }
}
