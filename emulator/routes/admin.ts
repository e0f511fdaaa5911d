import { randomUUID } from 'node:crypto'
import { perform } from '../actions'
import type { Engine } from '../database/engine'
import type { Request } from '../database/operations/request'
import { endInConflict } from '../database/transactions'
import { askedOnTheWire } from '../faults/asked'
import type { Faults } from '../faults/faults'
import { suffer } from '../faults/suffer'
import type { Host } from '../functions/host'
import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'
import type { Calls } from '../inspect/calls'
import { instant, stopwatch } from '../inspect/watch'
import { MAX_REQUEST_BYTES } from '../limits'
import { Refusal } from '../refusal'

/** The wire protocol; `/admin/<instance>` counts the request against the call running there. */
export function adminRoutes(engine: Engine, host: Host, faults: Faults, calls: Calls): Route[] {
  /** Carries it out as the faults will have it. */
  async function performUnderFaults(
    request: Request,
    instance: string | undefined,
    from: string | undefined,
  ) {
    const asked = askedOnTheWire(request, from)
    const conflict = (): never => endInConflict(engine, asked.transactionId)
    const work = () => perform(request, { engine, now: engine.clock.now(), instance })
    try {
      return await suffer(faults.meet(asked), conflict, work)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { code: error.code, message: error.message, requestId: randomUUID() }
    }
  }

  /** Remembers it for the developer's page. */
  async function performOnRecord(request: Request, instance: string | undefined): Promise<object> {
    const from = instance === undefined ? undefined : host.functionOf(instance)
    const { action, collection } = askedOnTheWire(request, from)
    const record = { at: instant(engine.clock), action, collection, from }
    const since = stopwatch()
    try {
      const answer: { code?: string } = await performUnderFaults(request, instance, from)
      calls.requests.add({ ...record, ms: since(), refusal: answer.code })
      return answer
    } catch (error) {
      calls.requests.add({ ...record, ms: since(), refusal: (error as Error).message })
      throw error
    }
  }

  return [
    {
      method: 'POST',
      path: /^\/admin(?:\/([0-9a-f]+))?$/,
      async answer({ request, response, captured: [instance] }) {
        const body = await readJson(request, MAX_REQUEST_BYTES)
        if (instance !== undefined) host.countRoundTrip(instance)
        // Always 200: the SDK reads no body of any other status.
        sendJson(response, 200, await performOnRecord(isRecord(body) ? body : {}, instance))
      },
    },
  ]
}
