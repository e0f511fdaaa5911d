import type { ServerResponse } from 'node:http'
import { failures } from '../faults/codes'
import type { Host, Outcome } from '../functions/host'
import type { Route } from '../http/exchange'
import { parseJson, readBody, sendJson, sendText } from '../http/exchange'
import { MAX_CALL_BYTES } from '../limits'
import { Refusal } from '../refusal'
import { isOpenid } from './openid'

/** The gateway of the mini-program: the only place where an identity can be chosen. */
export function callRoutes(host: Host): Route[] {
  return [
    {
      method: 'POST',
      path: /^\/call\/([^/]+)$/,
      async answer({ request, response, captured: [name = ''] }) {
        const openid = request.headers['x-wx-openid']
        if (openid !== undefined && !isOpenid(openid)) {
          sendJson(response, 400, {
            code: 'INVALID_PARAM',
            message: 'x-wx-openid must match [A-Za-z0-9_-]{1,64}.',
          })
          return
        }
        const text = await readBody(request, MAX_CALL_BYTES)
        const event = text === '' ? {} : parseJson(text)
        if (event === undefined) {
          sendJson(response, 400, { code: 'INVALID_PARAM', message: 'The body is not JSON.' })
          return
        }
        const source = openid === undefined ? 'scf' : 'wx_client'
        try {
          const outcome = await host.call(name, event, { openid, source })
          if (outcome) sendOutcome(response, outcome)
          else refuseName(response, name)
        } catch (error) {
          sendFailure(response, error)
        }
      },
    },
  ]
}

/** The function's own settings, or a fault that was ordered. */
function sendFailure(response: ServerResponse, error: unknown): void {
  if (!(error instanceof Refusal)) throw error
  const { code, message } = error
  sendJson(response, failures[code]?.status ?? 500, { code, message })
}

function refuseName(response: ServerResponse, name: string): void {
  const message = `There is no function called ${name}.`
  sendJson(response, 404, { code: 'FUNCTION_NOT_FOUND', message })
}

function sendOutcome(response: ServerResponse, { requestId, roundTrips, coldStart, result }: Outcome): void {
  response.setHeader('x-request-id', requestId)
  response.setHeader('x-round-trips', roundTrips)
  response.setHeader('x-cold-start', String(coldStart))
  if ('error' in result) sendJson(response, 500, { code: result.code, message: result.error })
  else sendText(response, 200, result.json, 'application/json; charset=utf-8')
}
