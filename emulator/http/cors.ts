import type { IncomingMessage, ServerResponse } from 'node:http'

/** Lets a page from another local port call, and read what the call cost. */
export function letLocalPagesIn(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers
  if (origin === undefined) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('vary', 'origin')
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, PATCH, DELETE')
  const asked = request.headers['access-control-request-headers']
  if (asked !== undefined) response.setHeader('access-control-allow-headers', asked)
  response.setHeader('access-control-expose-headers', 'x-round-trips, x-request-id, x-cold-start')
}
