import type { Clock } from './clock'
import type { Engine } from './database/engine'
import type { Faults } from './faults/faults'
import type { Host } from './functions/host'
import type { Route } from './http/exchange'
import type { Calls } from './inspect/calls'
import { adminRoutes } from './routes/admin'
import { appRoutes } from './routes/app'
import { callRoutes } from './routes/call'
import { cloudApiRoutes } from './routes/cloud-api'
import { clockRoutes } from './routes/clock'
import { faultRoutes } from './routes/faults'
import { httpAccessRoutes } from './routes/http-access'
import { inspectRoutes } from './routes/inspect'
import { peopleRoutes } from './routes/people'
import { storageRoutes } from './routes/storage'
import { timerRoutes } from './routes/timers'
import { uploadRoutes } from './routes/upload'
import { wechatRoutes } from './routes/wechat'
import type { Storage } from './storage/storage'
import type { Timers } from './timers/timers'

export type Parts = {
  readonly engine: Engine
  readonly host: Host
  readonly clock: Clock
  readonly storage: Storage
  readonly timers: Timers
  readonly faults: Faults
  readonly app: string | undefined
  readonly calls: Calls
}

/** Everything that can be asked of this port; the app comes last, for it answers whatever is left. */
export function createRoutes({ engine, host, clock, storage, timers, faults, app, calls }: Parts): Route[] {
  return [
    ...adminRoutes({ engine, host, storage, faults, calls }),
    ...callRoutes(host),
    ...httpAccessRoutes(host),
    ...storageRoutes(storage, faults),
    ...uploadRoutes(storage, faults),
    ...faultRoutes(faults),
    ...inspectRoutes({ engine, calls, host }),
    ...peopleRoutes(),
    ...clockRoutes(clock, timers),
    ...timerRoutes(timers, clock),
    ...wechatRoutes(clock),
    ...cloudApiRoutes(engine, faults),
    ...appRoutes(app),
  ]
}
