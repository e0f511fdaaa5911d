import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { startClock } from './clock'
import { createFaults } from './faults/faults'
import { makeUnlucky } from './faults/unlucky-host'
import { createHost } from './functions/host'
import type { Route } from './http/exchange'
import { createLocalNames } from './http/local-names'
import { serve } from './http/server'
import { createCalls } from './inspect/calls'
import { watchCalls } from './inspect/watch'
import { createRoutes } from './routes'
import { openStorage } from './storage/storage'
import type { Store } from './store/store'
import { openStore } from './store/store'
import { createTimers } from './timers/timers'

export type EmulatorOptions = {
  /** 0 for any free port. */
  readonly port: number
  readonly data: string
  readonly reset?: boolean | undefined
  /** What the clocks show at the start, in milliseconds; the real time when absent. */
  readonly now?: number | undefined
  readonly functions?: string | undefined
  /** Every how many firings of timers one runs twice; never when absent. */
  readonly timersTwice?: number | undefined
  readonly app?: string | undefined
  /** Names under which this machine may be asked, besides 127.0.0.1, localhost and [::1]. */
  readonly allowedHosts?: readonly string[] | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
}
export type Emulator = { readonly url: string; readonly close: () => Promise<void> }

/** Starts everything on one port of this machine; rejects when the port or the data cannot be had. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const configured = options.env ?? {}
  // Worker threads cannot have a time zone of their own.
  process.env.TZ = configured.TZ ?? 'UTC'
  const routes: Route[] = []
  const server = serve(routes, createLocalNames(options.allowedHosts ?? []))
  // The port comes first: a reset must not empty the data of a start that fails.
  const url = await listen(server, options.port)
  const store = openOrClose(server, options)
  const clock = startClock(options.now)
  const engine = { store, clock, open: new Map() }
  const storage = openStorage(resolve(options.data), store, clock, url)
  const calls = createCalls()
  const functions = absolute(options.functions)
  const faults = createFaults()
  const unlucky = makeUnlucky(createHost(functions, clock, { url, configured }), faults)
  const host = watchCalls(unlucky, calls, clock)
  const timers = createTimers(host, clock, options.timersTwice)
  timers.start()
  const app = absolute(options.app)
  routes.push(...createRoutes({ engine, host, clock, storage, timers, faults, app, calls }))
  return {
    url,
    async close() {
      server.closeAllConnections()
      server.close()
      timers.stop()
      await host.stop()
      store.close()
    },
  }
}

function openOrClose(server: Server, { data, reset = false }: EmulatorOptions): Store {
  try {
    return openStore(resolve(data), reset)
  } catch (error) {
    server.close()
    throw error
  }
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function absolute(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : resolve(folder)
}
