import type { IncomingMessage } from 'node:http'
import type { Exchange } from '../http/exchange'
import { BodyTooLong } from '../http/exchange'
import { MAX_BINARY_CALL_BYTES, MAX_CALL_BYTES } from '../limits'
import { APP_ID, ENV_ID } from './environment'

/** The event of a function that is reached over HTTP, as the cloud passes it. */
export type HttpEvent = {
  /** Relative to the route; `/` for the route itself. */
  readonly path: string
  readonly httpMethod: string
  /** Names in small letters; what was sent twice is joined by commas. */
  readonly headers: Readonly<Record<string, string>>
  /** A name that was sent twice has all its values in a list. */
  readonly queryStringParameters: Readonly<Record<string, string | string[]>>
  readonly requestContext: {
    readonly requestId: string
    readonly envId: string
    readonly appId: string
    readonly uin: string
  }
  /** The body byte for byte: text as it is, anything else as base64. */
  readonly body: string
  readonly isBase64Encoded: boolean
}

/** Reads the whole request; throws BodyTooLong. */
export async function readHttpEvent(
  { request, url }: Exchange,
  path: string,
  requestId: string,
): Promise<HttpEvent> {
  const type = request.headers['content-type']
  return {
    path,
    httpMethod: request.method ?? '',
    headers: readHeaders(request),
    queryStringParameters: readQuery(url.searchParams),
    requestContext: { requestId, envId: ENV_ID, appId: APP_ID, uin: '' },
    ...encodeBody(await readBytes(request, type), type),
  }
}

/** Text that is not UTF-8 would not survive as text. */
function encodeBody(bytes: Buffer, type: string | undefined): Pick<HttpEvent, 'body' | 'isBase64Encoded'> {
  const text = bytes.toString('utf8')
  return isText(type) && Buffer.from(text).equals(bytes)
    ? { body: text, isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true }
}

/** Whether a body of this content type is passed as text; one of no type is when it can be. */
function isText(type = 'text/plain'): boolean {
  const kind = /^(text\/|application\/([\w.-]+\+)?(json|xml|x-www-form-urlencoded|javascript|graphql)\b)/i
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? 'utf-8'
  return kind.test(type) && /^(utf-?8|us-ascii)$/i.test(charset)
}

async function readBytes(request: IncomingMessage, type: string | undefined): Promise<Buffer> {
  const limit = isText(type) ? MAX_CALL_BYTES : MAX_BINARY_CALL_BYTES
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new BodyTooLong(`The body is longer than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function readHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
}

function readQuery(parameters: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name)
      return [name, values.length === 1 ? values[0]! : values]
    }),
  )
}
