import type { Clock } from './clock'
import type { Engine } from './database/engine'
import type { Host } from './functions/host'
import type { Route } from './http/exchange'
import { adminRoutes } from './routes/admin'
import { appRoutes } from './routes/app'
import { callRoutes } from './routes/call'
import { cloudApiRoutes } from './routes/cloud-api'
import { clockRoutes } from './routes/clock'
import { peopleRoutes } from './routes/people'
import { storageRoutes } from './routes/storage'
import { uploadRoutes } from './routes/upload'
import { wechatRoutes } from './routes/wechat'
import type { Storage } from './storage/storage'

export type Parts = {
  readonly engine: Engine
  readonly host: Host
  readonly clock: Clock
  readonly storage: Storage
  readonly app: string | undefined
}

/** Everything that can be asked of this port; the app comes last, for it answers whatever is left. */
export function createRoutes({ engine, host, clock, storage, app }: Parts): Route[] {
  return [
    ...adminRoutes(engine, host, storage),
    ...callRoutes(host),
    ...storageRoutes(storage),
    ...uploadRoutes(storage),
    ...peopleRoutes(),
    ...clockRoutes(clock),
    ...wechatRoutes(clock),
    ...cloudApiRoutes(engine),
    ...appRoutes(app),
  ]
}
