import type { Clock } from '../clock'
import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'
import type { Timer } from '../timers/due'
import type { Timers } from '../timers/timers'

const MAX_BYTES = 1000

/** `GET` lists the timers and when they are due next; `POST /timers/<function>/<trigger>` runs one now. */
export function timerRoutes(timers: Timers, clock: Clock): Route[] {
  return [
    {
      method: 'GET',
      path: /^\/timers$/,
      answer: ({ response }) => {
        sendJson(
          response,
          200,
          timers.list().map((timer) => describe(timer, clock.now())),
        )
      },
    },
    {
      method: 'POST',
      path: /^\/timers\/([\w-]+)\/([\w-]+)$/,
      async answer({ request, response, captured: [name = '', trigger = ''] }) {
        const { twice } = asRecord(await readJson(request, MAX_BYTES))
        if (twice !== undefined && typeof twice !== 'boolean') {
          sendJson(response, 400, { code: 'INVALID_PARAM', message: 'Send {"twice": true} or nothing.' })
          return
        }
        const fired = await timers.run(name, trigger, twice)
        if (fired) sendJson(response, 200, { fired })
        else sendJson(response, 404, { code: 'NOT_FOUND', message: `There is no timer ${name}/${trigger}.` })
      },
    },
  ]
}

function asRecord(body: unknown): Readonly<Record<string, unknown>> {
  return isRecord(body) ? body : {}
}

function describe({ function: name, trigger }: Timer, now: number): object {
  const next = trigger.cron.next(now)
  return {
    function: name,
    trigger: trigger.name,
    config: trigger.config,
    next: next === undefined ? null : new Date(next).toISOString(),
  }
}
