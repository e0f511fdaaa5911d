import type { IncomingMessage, ServerResponse } from 'node:http'
import { MAX_BODY_LEVELS } from '../limits'

/** One HTTP request and its answer. */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  /** What the route's pattern captured. */
  readonly captured: readonly string[]
}
export type Route = {
  readonly method: string
  readonly path: RegExp
  /** Whether it answers only what no other route claims for any method. */
  readonly leftovers?: boolean
  readonly answer: (exchange: Exchange) => Promise<void> | void
}

/** The request is carried out, and its connection is to be cut instead of answered. */
export class ConnectionDropped extends Error {}
/** The body is longer than the route allows. */
export class BodyTooLong extends Error {}
/** The body is JSON of more levels than anything here could work on. */
export class BodyTooDeep extends Error {}

/** Reads the whole body; throws BodyTooLong as soon as it passes the limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new BodyTooLong(`The body is longer than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The body as JSON, or undefined when it is not; throws BodyTooDeep. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  return parseJson(await readBody(request, limit))
}

/** As {@link readJson}, of a body that is read. */
export function parseJson(text: string): unknown {
  const value = parse(text)
  if (isTooDeep(value)) throw new BodyTooDeep(`The body is nested deeper than ${MAX_BODY_LEVELS} levels.`)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Goes level by level, for a function that called itself would burst the stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value].filter(isHolder)
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_BODY_LEVELS) return true
    level = level.flatMap((holder) => Object.values(holder).filter(isHolder))
  }
  return false
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The content type is spelled as the SDK compares it. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response, status, JSON.stringify(value), 'application/json; charset=utf-8')
}

export function sendText(response: ServerResponse, status: number, text: string, type: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
