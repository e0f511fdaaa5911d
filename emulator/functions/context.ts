import { ENV_ID } from './environment'
import type { FoundFunction } from './find-function'

/** The second argument of `exports.main`, as the cloud passes it. */
export function createContext(
  { name, timeLimitMs, memoryMb }: FoundFunction,
  requestId: string,
  env: Readonly<Record<string, string>>,
): object {
  return {
    request_id: requestId,
    function_name: name,
    function_version: '$LATEST',
    namespace: ENV_ID,
    memory_limit_in_mb: memoryMb,
    time_limit_in_ms: timeLimitMs,
    environ: Object.entries(env)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    environment: JSON.stringify(env),
    callbackWaitsForEmptyEventLoop: false,
  }
}
