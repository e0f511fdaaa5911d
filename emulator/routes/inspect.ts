import type { ServerResponse } from 'node:http'
import type { Engine } from '../database/engine'
import type { Host } from '../functions/host'
import type { Route } from '../http/exchange'
import { sendJson } from '../http/exchange'
import type { Calls } from '../inspect/calls'
import { lookAtCollections, lookAtDocuments, lookAtFunctions } from '../inspect/look'
import { sendPage } from '../inspect/page'
import { Refusal } from '../refusal'

export type Inspected = {
  readonly engine: Engine
  readonly calls: Calls
  readonly host: Host
}

/** The developer's page at `/emulator`, and the doors that it reads from. */
export function inspectRoutes({ engine, calls, host }: Inspected): Route[] {
  const door = (name: string, look: (asked: URLSearchParams) => object): Route => ({
    method: 'GET',
    path: new RegExp(`^/emulator/${name}$`),
    answer: ({ url, response }) => {
      answer(response, () => look(url.searchParams))
    },
  })
  return [
    {
      method: 'GET',
      path: /^\/emulator\/?$/,
      answer: ({ response }) => {
        sendPage(response)
      },
    },
    door('collections', () => lookAtCollections(engine)),
    door('documents', (asked) => lookAtDocuments(engine, asked)),
    door('calls', () => ({ functions: calls.functions.latest(), requests: calls.requests.latest() })),
    door('functions', () => lookAtFunctions(host)),
  ]
}

function answer(response: ServerResponse, look: () => object): void {
  try {
    sendJson(response, 200, look())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    sendJson(response, 400, { code: error.code, message: error.message })
  }
}
