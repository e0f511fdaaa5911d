import { createRing } from './ring'

/** One call of a function, as it is remembered for the developer. */
export type CallRecord = {
  /** What the clock showed when it came, as an ISO instant. */
  readonly at: string
  readonly function: string
  /** Who: an openid, or the way it came (scf, wx_trigger, wx_http). */
  readonly caller: string
  readonly ms: number
  readonly coldStart?: boolean | undefined
  /** How often it went to the database. */
  readonly roundTrips?: number | undefined
  /** Why it failed, when it did. */
  readonly refusal?: string | undefined
}

/** One request on the wire. */
export type RequestRecord = {
  readonly at: string
  readonly action: string
  readonly collection?: string | undefined
  /** The function it came from; a program of the developer's own has none. */
  readonly from?: string | undefined
  readonly ms: number
  /** The code it was refused with, when it was. */
  readonly refusal?: string | undefined
}

export type Calls = ReturnType<typeof createCalls>

/** How many are remembered, of calls and of requests. */
const REMEMBERED = 200

/** The latest calls and requests, in memory only. */
export function createCalls() {
  return { functions: createRing<CallRecord>(REMEMBERED), requests: createRing<RequestRecord>(REMEMBERED) }
}
