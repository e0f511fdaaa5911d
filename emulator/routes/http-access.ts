import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { failures } from '../faults/codes'
import type { Host, Outcome } from '../functions/host'
import { sendReturned, WrongAnswer } from '../functions/http-answer'
import { readHttpEvent } from '../functions/http-event'
import type { Exchange, Route } from '../http/exchange'
import { sendJson } from '../http/exchange'
import { Refusal } from '../refusal'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** What HTTP access calls the failures that the SDK knows by other names. */
const CODES: Readonly<Record<string, string>> = {
  FUNCTIONS_EXECUTE_FAIL: 'FUNCTION_INVOCATION_FAILED',
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 'FUNCTION_TIME_LIMIT_EXCEEDED',
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: 'FUNCTION_MEMORY_LIMIT_EXCEEDED',
}

/** Functions as the web reaches them: `/http` stands for the domain of the environment's HTTP access. */
export function httpAccessRoutes(host: Host): Route[] {
  return METHODS.map((method) => ({
    method,
    path: /^\/http(\/.*)?$/,
    answer: (exchange) => answer(host, exchange),
  }))
}

async function answer(host: Host, exchange: Exchange): Promise<void> {
  const { response, captured } = exchange
  const path = captured[0] ?? '/'
  const route = findRoute(host, path)
  if (route instanceof Error) {
    sendJson(response, 500, { code: CODES.FUNCTIONS_EXECUTE_FAIL, message: route.message })
    return
  }
  try {
    const outcome = route && (await run(host, route, exchange))
    if (outcome) sendOutcome(response, outcome)
    else sendJson(response, 404, { code: 'INVALID_PATH', message: `No function answers ${path}.` })
  } catch (error) {
    // A fault that was ordered.
    if (!(error instanceof Refusal)) throw error
    const { code, message } = error
    sendJson(response, failures[code]?.status ?? 500, { code: CODES[code] ?? code, message })
  }
}

async function run(host: Host, { name, rest }: Found, exchange: Exchange): Promise<Outcome | undefined> {
  const requestId = randomUUID()
  const event = await readHttpEvent(exchange, rest, requestId)
  return host.call(name, event, { source: 'wx_http' }, requestId)
}

type Found = { readonly name: string; readonly rest: string }

/** The longest route that fits: a path in some config.json or a function's name. Else whatever config.json is broken. */
function findRoute(host: Host, path: string): Found | Error | undefined {
  let broken: Error | undefined
  const functions = host.list((error) => (broken = error))
  const [found] = functions
    .flatMap(({ name, path: own }) => [own, `/${name}`].map((base) => ({ name, base: base ?? '' })))
    .filter(({ base }) => base !== '' && (path === base || path.startsWith(`${base}/`)))
    .sort((a, b) => b.base.length - a.base.length)
  return found ? { name: found.name, rest: path.slice(found.base.length) || '/' } : broken
}

function sendOutcome(response: ServerResponse, outcome: Outcome): void {
  response.setHeader('x-request-id', outcome.requestId)
  response.setHeader('x-round-trips', outcome.roundTrips)
  response.setHeader('x-cold-start', String(outcome.coldStart))
  if ('error' in outcome.result) {
    sendJson(response, 500, { code: CODES[outcome.result.code], message: outcome.result.error })
    return
  }
  try {
    sendReturned(response, JSON.parse(outcome.result.json))
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error
    sendJson(response, 502, { code: CODES.FUNCTIONS_EXECUTE_FAIL, message: error.message })
  }
}
