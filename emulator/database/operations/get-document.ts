import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../../limits'
import { refuseRequest } from '../../refusal'
import { read } from '../engine'
import type { Variables } from '../expression/expression'
import type { Match } from '../matching'
import { matching, matchingById } from '../matching'
import { sortBy } from '../order'
import { compileProjection } from '../projection'
import type { Document } from '../values'
import { encode } from '../values'
import type { View } from '../view'
import { answerList } from './answer-list'
import type { Operation, Request } from './request'
import { readCollectionName, readObject, readQuery, readTransactionId } from './request'

export const getDocument: Operation = (request, { engine, now }) => {
  const query = readQuery(request, now)
  const order = readObject(request, 'order', now)
  const projection = readObject(request, 'projection', now)
  const list = read(engine, readCollectionName(request), readTransactionId(request), (view) => {
    const variables = { NOW: new Date(now) }
    const matches = order ? inOrder(view, query, variables, order) : matching(view, query, variables)
    return page(matches, request).map(writer(projection, query))
  })
  return answerList(list)
}

function page(matches: Iterable<Match>, request: Request): Match[] {
  const offset = readCount(request, 'offset')
  const limit = Math.min(readCount(request, 'limit') || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT)
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

/** An order that begins with `_id` leaves nothing for the fields after it to decide. */
function inOrder(view: View, query: Document, variables: Variables, order: Document): Iterable<Match> {
  const compareDocuments = sortBy(order)
  const [[first, direction] = []] = Object.entries(order)
  const byId = first === '_id' && matchingById(view, query, variables, direction === 1 ? 1 : -1)
  if (byId) return byId
  return [...matching(view, query, variables)]
    .map((match) => ({ match, document: match.read() }))
    .sort((a, b) => compareDocuments(a.document, b.document))
    .map(({ match }) => match)
}

/** Without a projection the stored text goes out as it is. */
function writer(projection: Document | undefined, query: Document): (match: Match) => string {
  if (!projection || Object.keys(projection).length === 0) return ({ seen }) => seen.body
  const project = compileProjection(projection, query)
  return ({ read: document }) => encode(project(document()))
}
