import type { Host, Outcome } from '../functions/host'
import { ConnectionDropped } from '../http/exchange'
import { Refusal } from '../refusal'
import type { Timer } from './due'

/** One run of a timer's function, as it is told to the developer. */
export type Firing = {
  readonly function: string
  readonly trigger: string
  /** When it was due, as an ISO instant. */
  readonly due: string
  /** Present on the second of two runs for one due time. */
  readonly again?: true
  readonly requestId?: string
  readonly coldStart?: boolean
  readonly roundTrips?: number
  readonly ms?: number
  /** Why it failed, when it did. */
  readonly code?: string
  readonly message?: string
}
export type Fire = (timer: Timer, due: number, twice?: boolean) => Promise<Firing[]>

/** Runs timers' functions; the cloud may run one twice for one due time, and here every `everyNth` is. */
export function createFire(host: Host, everyNth: number | undefined): Fire {
  let fired = 0
  return async (timer, due, twice) => {
    fired++
    const doubled = twice ?? (everyNth !== undefined && fired % everyNth === 0)
    const first = await runOnce(host, timer, due)
    return doubled ? [first, { ...(await runOnce(host, timer, due)), again: true }] : [first]
  }
}

async function runOnce(host: Host, { function: name, trigger }: Timer, due: number): Promise<Firing> {
  const asked = { function: name, trigger: trigger.name, due: new Date(due).toISOString() }
  const event = { Type: 'Timer', TriggerName: trigger.name, Time: inSeconds(due), Message: '' }
  try {
    const outcome = await host.call(name, event, { source: 'wx_trigger', trigger: 'timer' })
    return { ...asked, ...describe(outcome) }
  } catch (error) {
    return { ...asked, ...explain(error as Error) }
  }
}

function describe(outcome: Outcome | undefined): Partial<Firing> {
  if (!outcome) return { code: 'FUNCTION_NOT_FOUND', message: 'The function is gone.' }
  const { requestId, coldStart, roundTrips, ms, result } = outcome
  const failed = 'error' in result ? { code: result.code, message: result.error } : {}
  return { requestId, coldStart, roundTrips, ms, ...failed }
}

/** The function's own settings, or a fault that was ordered. */
function explain(error: Error): Partial<Firing> {
  if (error instanceof ConnectionDropped)
    return { code: 'FUNCTIONS_REQUEST_FAIL', message: 'The function ran, but its answer was dropped.' }
  return { code: error instanceof Refusal ? error.code : 'FUNCTIONS_EXECUTE_FAIL', message: error.message }
}

/** As the cloud writes a due time: 2026-03-01T01:00:00Z. */
function inSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
