import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../../limits'
import { refuseRequest } from '../../refusal'
import { read } from '../engine'
import type { Match } from '../matching'
import { matching } from '../matching'
import { sortBy } from '../order'
import { compileProjection } from '../projection'
import type { Document } from '../values'
import { encode } from '../values'
import { answerList } from './answer-list'
import type { Operation, Request } from './request'
import { readCollectionName, readObject, readQuery, readTransactionId } from './request'

export const getDocument: Operation = (request, { engine, now }) => {
  const query = readQuery(request, now)
  const order = readObject(request, 'order', now)
  const projection = readObject(request, 'projection', now)
  const list = read(engine, readCollectionName(request), readTransactionId(request), (view) =>
    page(matching(view, query, { NOW: new Date(now) }), order, request).map(writer(projection, query)),
  )
  return answerList(list)
}

function page(matches: Iterable<Match>, order: Document | undefined, request: Request): Match[] {
  const offset = readCount(request, 'offset')
  const limit = Math.min(readCount(request, 'limit') || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT)
  if (order) return sorted(matches, order).slice(offset, offset + limit)
  const found: Match[] = []
  for (const match of matches) {
    if (found.push(match) >= offset + limit) break
  }
  return found.slice(offset)
}

function readCount(request: Request, name: 'offset' | 'limit'): number {
  const count = request[name] ?? 0
  if (Number.isInteger(count) && Number(count) >= 0) return Number(count)
  const file = 'emulator/database/operations/get-document.ts'
  return refuseRequest(`${name} must be a whole number from 0 up, not ${String(count)} (see ${file})`)
}

function sorted(matches: Iterable<Match>, order: Document): Match[] {
  const inOrder = sortBy(order)
  return [...matches]
    .map((match) => ({ match, document: match.read() }))
    .sort((a, b) => inOrder(a.document, b.document))
    .map(({ match }) => match)
}

/** Without a projection the stored text goes out as it is. */
function writer(projection: Document | undefined, query: Document): (match: Match) => string {
  if (!projection || Object.keys(projection).length === 0) return ({ seen }) => seen.body
  const project = compileProjection(projection, query)
  return ({ read: document }) => encode(project(document()))
}
