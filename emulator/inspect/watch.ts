import type { Clock } from '../clock'
import type { Host } from '../functions/host'
import type { Calls } from './calls'

/** The same host, every call of which is remembered. */
export function watchCalls(host: Host, calls: Calls, clock: Clock): Host {
  return {
    ...host,
    async call(...asked: Parameters<Host['call']>) {
      const [name, , { openid, source }] = asked
      const record = { at: instant(clock), function: name, caller: openid ?? source }
      const since = stopwatch()
      try {
        const outcome = await host.call(...asked)
        calls.functions.add({
          ...record,
          ms: since(),
          coldStart: outcome?.coldStart,
          roundTrips: outcome?.roundTrips,
          refusal: refusalOf(outcome),
        })
        return outcome
      } catch (error) {
        calls.functions.add({ ...record, ms: since(), refusal: (error as Error).message })
        throw error
      }
    },
  }
}

type Outcome = Awaited<ReturnType<Host['call']>>

function refusalOf(outcome: Outcome): string | undefined {
  if (!outcome) return 'FUNCTION_NOT_FOUND'
  return 'error' in outcome.result ? outcome.result.error.split('\n')[0] : undefined
}

export function instant(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}

/** Tells the milliseconds of real time that have passed since it was made. */
export function stopwatch(): () => number {
  const since = performance.now()
  return () => Math.round((performance.now() - since) * 100) / 100
}
