import { randomUUID } from 'node:crypto'
import { perform } from '../actions'
import type { Engine } from '../database/engine'
import type { Request } from '../database/operations/request'
import { endInConflict } from '../database/transactions'
import { askedOnTheWire, INVOKE } from '../faults/asked'
import type { Faults } from '../faults/faults'
import { suffer } from '../faults/suffer'
import type { Host } from '../functions/host'
import type { Exchange, Route } from '../http/exchange'
import { BodyTooLong, isRecord, readJson, sendJson } from '../http/exchange'
import type { Calls } from '../inspect/calls'
import { instant, stopwatch } from '../inspect/watch'
import { MAX_REQUEST_BYTES } from '../limits'
import { Refusal } from '../refusal'
import type { Storage } from '../storage/storage'

export type Wire = {
  readonly engine: Engine
  readonly host: Host
  readonly storage: Storage
  readonly faults: Faults
  readonly calls: Calls
}

/** The wire protocol; `/admin/<instance>` counts the request against the call running there. */
export function adminRoutes({ engine, host, storage, faults, calls }: Wire): Route[] {
  /** Carries it out as the faults will have it. */
  async function performUnderFaults(
    request: Request,
    instance: string | undefined,
    from: string | undefined,
  ) {
    const asked = askedOnTheWire(request, from)
    const conflict = (): never => endInConflict(engine, asked.transactionId)
    const work = () => perform(request, { engine, host, storage, now: engine.clock.now(), instance })
    // A call meets its own in the host.
    const met = asked.action === INVOKE ? [] : faults.meet(asked)
    try {
      return await suffer(met, conflict, work)
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
      async answer(exchange) {
        const [instance] = exchange.captured
        const body = await readRequest(exchange)
        if (body === undefined) return
        if (instance !== undefined) host.countRoundTrip(instance)
        // Always 200: the SDK reads no body of any other status.
        sendJson(exchange.response, 200, await performOnRecord(body, instance))
      },
    },
  ]
}

/** The request, or undefined when it is too long and has been answered; what is no object asks for nothing. */
async function readRequest({ request, response }: Exchange): Promise<Request | undefined> {
  try {
    const body = await readJson(request, MAX_REQUEST_BYTES)
    return isRecord(body) ? body : {}
  } catch (error) {
    if (!(error instanceof BodyTooLong)) throw error
    // The rest is let through unread, so that the caller gets to see the answer.
    response.setHeader('connection', 'close')
    request.resume()
    const { message } = error
    sendJson(response, 200, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message, requestId: randomUUID() })
    return undefined
  }
}
