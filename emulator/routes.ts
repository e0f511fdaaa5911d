import type { Clock } from './clock'
import type { Engine } from './database/engine'
import type { Host } from './functions/host'
import type { Route } from './http/exchange'
import { adminRoutes } from './routes/admin'
import { appRoutes } from './routes/app'
import { callRoutes } from './routes/call'
import { cloudApiRoutes } from './routes/cloud-api'
import { clockRoutes } from './routes/clock'
import { httpAccessRoutes } from './routes/http-access'
import { peopleRoutes } from './routes/people'
import { timerRoutes } from './routes/timers'
import { wechatRoutes } from './routes/wechat'
import type { Timers } from './timers/timers'

export type Parts = {
  readonly engine: Engine
  readonly host: Host
  readonly clock: Clock
  readonly timers: Timers
  readonly app: string | undefined
}

/** Everything that can be asked of this port; the app comes last, for it answers whatever is left. */
export function createRoutes({ engine, host, clock, timers, app }: Parts): Route[] {
  return [
    ...adminRoutes(engine, host),
    ...callRoutes(host),
    ...httpAccessRoutes(host),
    ...peopleRoutes(),
    ...clockRoutes(clock, timers),
    ...timerRoutes(timers, clock),
    ...wechatRoutes(clock),
    ...cloudApiRoutes(engine),
    ...appRoutes(app),
  ]
}
