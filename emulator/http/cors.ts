import type { IncomingMessage, ServerResponse } from 'node:http'

/** Lets a page from another local port call, and read what the call cost. */
export function letLocalPagesIn(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers
  if (origin === undefined) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('vary', 'origin')
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, OPTIONS')
  response.setHeader('access-control-allow-headers', 'content-type, x-wx-openid')
  response.setHeader('access-control-expose-headers', 'x-round-trips, x-request-id, x-cold-start')
}
