import type { Clock } from '../clock'
import { parseInstant } from '../clock'
import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'
import { Refusal, refuseParameter } from '../refusal'
import type { Target, Timers } from '../timers/timers'

const MAX_BYTES = 10_000
const HOUR_MS = 3_600_000
/** More hours than this lead out of any calendar the timers know. */
const MOST_HOURS = 24 * 366 * 130

/**
 * `GET` tells what time it is here; `PUT {now}` moves every clock at once and fires nothing; `POST /clock/advance`
 * with `{hours}` or `{to}`, and `{skip}`, fires the timers that fall due on the way.
 */
export function clockRoutes(clock: Clock, timers: Timers): Route[] {
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
        const body = await readJson(request, MAX_BYTES)
        const instant = isRecord(body) ? parseInstant(String(body.now)) : undefined
        if (instant === undefined) {
          sendJson(response, 400, {
            code: 'INVALID_PARAM',
            message: 'Send {"now": "2026-03-01T09:00:00+08:00"}.',
          })
          return
        }
        await timers.jump(instant)
        sendJson(response, 200, tell())
      },
    },
    {
      method: 'POST',
      path: /^\/clock\/advance$/,
      async answer({ request, response }) {
        try {
          const { target, skip } = readAdvance(await readJson(request, MAX_BYTES))
          const advanced = await timers.advance(target, skip)
          sendJson(response, 200, { ...tell(), ...advanced })
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          sendJson(response, 400, { code: error.code, message: error.message })
        }
      },
    },
  ]
}

function readAdvance(body: unknown): { target: Target; skip: readonly string[] } {
  const { hours, to, skip = [] } = isRecord(body) ? body : {}
  if (!Array.isArray(skip) || !skip.every((name) => typeof name === 'string'))
    return refuseParameter('skip takes a list such as ["function/trigger", "function"].')
  const target = readHours(hours) ?? readTo(to)
  if (!target || (hours === undefined) === (to === undefined))
    return refuseParameter('Send {"hours": 24} or {"to": "2026-03-01T09:00:00+08:00"}.')
  return { target, skip }
}

function readHours(hours: unknown): Target | undefined {
  if (typeof hours !== 'number' || !(Math.abs(hours) <= MOST_HOURS)) return undefined
  return (now) => Math.round(now + hours * HOUR_MS)
}

function readTo(to: unknown): Target | undefined {
  const instant = parseInstant(String(to))
  return instant === undefined ? undefined : () => instant
}
