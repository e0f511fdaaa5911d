import type { Clock } from '../clock'
import { parseInstant } from '../clock'
import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'

/** `GET` tells what time it is here; `PUT {now}` moves every clock at once. */
export function clockRoutes(clock: Clock): Route[] {
  const tell = (): object => ({ now: new Date(clock.now()).toISOString() })
  return [
    {
      method: 'GET',
      path: /^\/clock$/,
      answer: ({ response }) => {
        sendJson(response, 200, tell())
      },
    },
    {
      method: 'PUT',
      path: /^\/clock$/,
      async answer({ request, response }) {
        const body = await readJson(request, 1000)
        const instant = isRecord(body) ? parseInstant(String(body.now)) : undefined
        if (instant === undefined) {
          sendJson(response, 400, {
            code: 'INVALID_PARAM',
            message: 'Send {"now": "2026-03-01T09:00:00+08:00"}.',
          })
          return
        }
        clock.set(instant)
        sendJson(response, 200, tell())
      },
    },
  ]
}
