import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { letLocalPagesIn } from './cors'
import type { Route } from './exchange'
import { BodyTooDeep, BodyTooLong, ConnectionDropped, sendJson } from './exchange'
import type { LocalNames } from './local-names'

/** Serves the first route that fits; pages from elsewhere on the web are turned away. */
export function serve(routes: readonly Route[], names: LocalNames): Server {
  const server = createServer((request, response) => {
    void handle(routes, names, request, response)
  })
  // Longer than the SDK's agent keeps an idle socket (4.8 s), or it would write into a closed one.
  server.keepAliveTimeout = 65_000
  return server
}

async function handle(
  routes: readonly Route[],
  names: LocalNames,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (refuseStrangers(names, request, response)) return
    await dispatch(routes, request, response)
  } catch (error) {
    if (response.headersSent || error instanceof ConnectionDropped) response.destroy()
    else if (error instanceof BodyTooLong) refuseLong(request, response, error)
    else if (error instanceof BodyTooDeep)
      sendJson(response, 400, { code: 'INVALID_PARAM', message: error.message })
    else {
      process.stderr.write(
        `${request.method ?? ''} ${request.url ?? ''}: ${String((error as Error).stack)}\n`,
      )
      sendJson(response, 500, {
        code: 'SYS_ERR',
        message: `The emulator failed: ${(error as Error).message}`,
      })
    }
  }
}

/** Whether the request was turned away: it has come by a name that leads here, or from a page, of somebody else's. */
function refuseStrangers(names: LocalNames, request: IncomingMessage, response: ServerResponse): boolean {
  const { host, origin } = request.headers
  const message =
    host !== undefined && !names.isHost(host)
      ? `${host} is no name of this machine: ask 127.0.0.1, or start the emulator with --allow-host.`
      : origin !== undefined && !names.isOrigin(origin)
        ? `Pages of ${origin} may not call the emulator.`
        : undefined
  if (message !== undefined) sendJson(response, 403, { code: 'FORBIDDEN', message })
  return message !== undefined
}

async function dispatch(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  letLocalPagesIn(request, response)
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end()
    return
  }
  const url = readUrl(request.url)
  const { fitting, claimed } = fittingRoutes(routes, url.pathname)
  const route = fitting.find(({ method }) => method === request.method)
  if (route) {
    await route.answer({ request, response, url, captured: route.path.exec(url.pathname)?.slice(1) ?? [] })
  } else if (claimed) refuseMethod(request, response, url, fitting)
  else {
    sendJson(response, 404, {
      code: 'NOT_FOUND',
      message: `The emulator does not know ${request.method ?? ''} ${url.pathname}. Add it to emulator/routes.ts`,
    })
  }
}

/** A path that begins with two slashes is a path too. */
function readUrl(target = '/'): URL {
  return new URL(target.startsWith('/') ? `http://127.0.0.1${target}` : target)
}

/** What the app would answer is left to it only if no route of another method claims the address. */
function fittingRoutes(routes: readonly Route[], pathname: string) {
  const fitting = routes.filter(({ path }) => path.test(pathname))
  const claiming = fitting.filter(({ leftovers }) => leftovers !== true)
  const claimed = claiming.length > 0
  return { fitting: claimed ? claiming : fitting, claimed }
}

function refuseMethod(
  { method = '' }: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  fitting: readonly Route[],
): void {
  const allowed = fitting.map((route) => route.method).join(', ')
  response.setHeader('allow', allowed)
  sendJson(response, 405, {
    code: 'METHOD_NOT_ALLOWED',
    message: `${pathname} takes ${allowed}, not ${method}.`,
  })
}

/** The rest of the body is let through unread, so that the caller gets to see the answer. */
function refuseLong(request: IncomingMessage, response: ServerResponse, error: Error): void {
  response.setHeader('connection', 'close')
  sendJson(response, 413, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: error.message })
  request.resume()
}
