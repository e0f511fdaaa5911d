import type { ServerResponse } from 'node:http'
import { isRecord } from '../http/exchange'

/** A returned value that says which HTTP answer it is, and says it wrongly. */
export class WrongAnswer extends Error {}

/** What a function that returns all of the HTTP answer returns. */
type Integrated = Readonly<Record<string, unknown>> & { readonly statusCode: unknown }

/** Headers that belong to the connection and not to the answer. */
const OF_THE_CONNECTION = ['content-length', 'transfer-encoding', 'connection', 'keep-alive']

/**
 * Sends what a function returned: `{statusCode, headers, body, isBase64Encoded}` as given, a text or a number as text,
 * anything else as JSON. Throws WrongAnswer before anything is sent.
 */
export function sendReturned(response: ServerResponse, value: unknown): void {
  if (isRecord(value) && 'statusCode' in value) sendIntegrated(response, value as Integrated)
  else if (typeof value === 'string' || typeof value === 'number') {
    send(response, 200, { 'content-type': 'text/plain; charset=utf-8' }, String(value))
  } else send(response, 200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(value))
}

function sendIntegrated(response: ServerResponse, value: Integrated): void {
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = value
  if (!Number.isInteger(statusCode) || (statusCode as number) < 200 || (statusCode as number) > 599)
    throw new WrongAnswer(`statusCode is ${JSON.stringify(statusCode)}, not a number from 200 to 599.`)
  if (!isRecord(headers)) throw new WrongAnswer('headers is no object.')
  if (typeof body !== 'string') throw new WrongAnswer('body is no text: write JSON with JSON.stringify.')
  send(response, statusCode as number, headers, isBase64Encoded === true ? Buffer.from(body, 'base64') : body)
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, unknown>>,
  body: string | Buffer,
): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!OF_THE_CONNECTION.includes(name.toLowerCase())) setHeader(response, name, value)
  }
  response.statusCode = status
  response.end(body)
}

function setHeader(response: ServerResponse, name: string, value: unknown): void {
  try {
    response.setHeader(name, Array.isArray(value) ? value.map(String) : String(value))
  } catch (error) {
    throw new WrongAnswer(`The header ${name} cannot be sent: ${(error as Error).message}`)
  }
}
