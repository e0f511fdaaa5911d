import type { Host } from '../../functions/host'
import { refuseParameter } from '../../refusal'
import type { Storage } from '../../storage/storage'
import type { Engine } from '../engine'
import type { Document } from '../values'
import { decodeDocument } from '../values'

export type Request = Readonly<Record<string, unknown>>
/** What an operation works with: one `now` for the whole request. */
export type Circumstances = {
  readonly engine: Engine
  readonly storage: Storage
  readonly host: Host
  readonly now: number
  /** The function instance the request came from, if any. */
  readonly instance: string | undefined
}
export type Operation = (request: Request, circumstances: Circumstances) => object | Promise<object>

export function readCollectionName(request: Request): string {
  return readText(request, 'collectionName')
}

export function readText(request: Request, name: string): string {
  const value = request[name]
  return typeof value === 'string' && value !== '' ? value : refuseParameter(`${name} is missing`)
}

/** One that is no text is refused: it would quietly run outside the transaction. */
export function readTransactionId({ transactionId }: Request): string | undefined {
  if (transactionId === undefined || transactionId === null || transactionId === '') return undefined
  return typeof transactionId === 'string' ? transactionId : refuseParameter('transactionId must be a string')
}

/** The query of a read; none means everything. */
export function readQuery(request: Request, now: number): Document {
  const { query } = request
  return typeof query === 'string' && query !== '' ? decodeDocument(query, now) : {}
}

/** The query of a write; a write to everything must say so with `{}`. */
export function requireQuery(request: Request, now: number): Document {
  return decodeDocument(readText(request, 'query'), now)
}

/** An object among the request's EJSON strings, if it is there. */
export function readObject(request: Request, name: string, now: number): Document | undefined {
  const value = request[name]
  return typeof value === 'string' && value !== '' ? decodeDocument(value, now) : undefined
}
