import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { startClock } from './clock'
import { createHost } from './functions/host'
import { serve } from './http/server'
import { createRoutes } from './routes'
import { openStore } from './store/store'

export type EmulatorOptions = {
  /** 0 for any free port. */
  readonly port: number
  readonly data: string
  readonly reset?: boolean | undefined
  /** What the clocks show at the start, in milliseconds; the real time when absent. */
  readonly now?: number | undefined
  readonly functions?: string | undefined
  readonly app?: string | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
}
export type Emulator = { readonly url: string; readonly close: () => Promise<void> }

/** Starts everything on one port of this machine; rejects when the port or the data cannot be had. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const configured = options.env ?? {}
  // Worker threads cannot have a time zone of their own.
  process.env.TZ = configured.TZ ?? 'UTC'
  const clock = startClock(options.now)
  const store = openStore(resolve(options.data), options.reset ?? false)
  let url = ''
  const host = createHost(absolute(options.functions), clock, () => ({ url, configured }))
  const engine = { store, clock, open: new Map() }
  const server = serve(createRoutes({ engine, host, clock, app: absolute(options.app) }))
  try {
    url = await listen(server, options.port)
  } catch (error) {
    store.close()
    throw error
  }
  return {
    url,
    async close() {
      server.closeAllConnections()
      server.close()
      await host.stop()
      store.close()
    },
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
