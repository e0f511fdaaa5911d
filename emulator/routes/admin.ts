import { perform } from '../actions'
import type { Engine } from '../database/engine'
import type { Host } from '../functions/host'
import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'
import { MAX_REQUEST_BYTES } from '../limits'

/** The wire protocol; `/admin/<instance>` counts the request against the call running there. */
export function adminRoutes(engine: Engine, host: Host): Route[] {
  return [
    {
      method: 'POST',
      path: /^\/admin(?:\/([0-9a-f]+))?$/,
      async answer({ request, response, captured: [instance] }) {
        const body = await readJson(request, MAX_REQUEST_BYTES)
        if (instance !== undefined) host.countRoundTrip(instance)
        // Always 200: the SDK reads no body of any other status.
        sendJson(
          response,
          200,
          await perform(isRecord(body) ? body : {}, { engine, host, now: engine.clock.now(), instance }),
        )
      },
    },
  ]
}
