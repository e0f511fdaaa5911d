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

export function readTransactionId(request: Request): string | undefined {
  return readOptionalText(request, 'transactionId')
}

/** What is no text is refused: left out, it would quietly mean every document, or no transaction. */
function readOptionalText(request: Request, name: string): string | undefined {
  const value = request[name] ?? ''
  if (typeof value !== 'string') return refuseParameter(`${name} must be a string`)
  return value === '' ? undefined : value
}

/** The query of a read; none means everything. */
export function readQuery(request: Request, now: number): Document {
  return readObject(request, 'query', now) ?? {}
}

/** The query of a write; a write to everything must say so with `{}`. */
export function requireQuery(request: Request, now: number): Document {
  return decodeDocument(readText(request, 'query'), now)
}

/** An object among the request's EJSON strings, if it is there. */
export function readObject(request: Request, name: string, now: number): Document | undefined {
  const value = readOptionalText(request, name)
  return value === undefined ? undefined : decodeDocument(value, now)
}
