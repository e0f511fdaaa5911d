import { refuseParameter, refuseRequest } from '../../refusal'
import { checkDocument } from '../check-document'
import { write } from '../engine'
import { indexValue } from '../index-entries'
import type { Match } from '../matching'
import { matching } from '../matching'
import { equal } from '../order'
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
  const change = request.merge === true ? merge(data, query, now) : replace(data)
  warnOutsideTransaction(engine, instance, request, 'update')
  const answer = await write(engine, readCollectionName(request), readTransactionId(request), (view) => {
    const updated = changeMatches(takeMatches(view, query, request.multi === true, now), view, change)
    return updated === 0 && request.upsert === true ? insert(view, query, data) : { updated }
  })
  return { data: answer }
}

function merge(operators: Document, query: Document, now: number): Change {
  const update = compileUpdate(operators, query, now)
  return (document) => {
    update(document)
    return document
  }
}

/** `set` replaces everything but the _id. */
function replace(data: Document): Change {
  return ({ _id }) => {
    const document = { _id: _id ?? null, ...data }
    if (!equal(document._id, _id)) refuseRequest("the (immutable) field '_id' was found to have been altered")
    checkDocument(document)
    return document
  }
}

/** The number of documents that matched, changed or not (whether the cloud counts so is unverified). */
function changeMatches(matches: readonly Match[], view: View, change: Change): number {
  for (const { seen, read } of matches) view.replace(seen, change(read()))
  return matches.length
}

/** The list is closed before the first write: a document that moves must not be met twice. */
function takeMatches(view: View, query: Document, many: boolean, now: number): Match[] {
  const matches = matching(view, query, { NOW: new Date(now) })
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
