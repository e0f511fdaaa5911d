import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { createContext } from './context'
import type { Caller, Surroundings } from './environment'
import { baseEnvironment, callEnvironment } from './environment'
import type { Complain, FoundFunction } from './find-function'
import { findFunction, listFunctions } from './find-function'
import type { Instance } from './instance'
import { startInstance } from './instance'
import type { Pool } from './pool'
import { createPool } from './pool'
import type { CallResult } from './protocol'

export type Outcome = {
  readonly requestId: string
  readonly roundTrips: number
  readonly coldStart: boolean
  /** Real milliseconds it took, a cold start included. */
  readonly ms: number
  readonly result: CallResult
}
export type Host = ReturnType<typeof createHost>

/** Runs built functions as the cloud does: an instance serves one call at a time, with that call's environment. */
export function createHost(folder: string | undefined, clock: Clock, surroundings: Surroundings) {
  const pools = new Map<string, Pool>()

  const start = (found: FoundFunction): Instance =>
    startInstance(found, baseEnvironment(surroundings, found.variables), clock.offset)

  function poolOf(name: string): Pool {
    const pool = pools.get(name) ?? createPool(start)
    pools.set(name, pool)
    return pool
  }

  function instanceOf(id: string): Instance | undefined {
    for (const { instances } of pools.values()) {
      for (const instance of instances) if (instance.id === id) return instance
    }
    return undefined
  }

  async function run(found: FoundFunction, instance: Instance, event: unknown, requestId: string) {
    const perCall = callEnvironment(surroundings, instance.caller!, instance.id, requestId)
    const context = createContext(found, requestId, perCall)
    const env = { ...baseEnvironment(surroundings, found.variables), ...perCall }
    return instance.call({ event, context, env }, found.timeLimitMs)
  }

  return {
    /** Runs the function as this caller, or is undefined when there is no such function; throws BrokenConfig. */
    async call(
      name: string,
      event: unknown,
      caller: Caller,
      requestId: string = randomUUID(),
    ): Promise<Outcome | undefined> {
      const found = folder === undefined ? undefined : findFunction(folder, name)
      if (!found) return undefined
      const pool = poolOf(name)
      const instance = await pool.borrow(found, caller.source.includes(','))
      const since = performance.now()
      const coldStart = !instance.warm
      instance.warm = true
      instance.roundTrips = 0
      instance.caller = caller
      try {
        const result = await run(found, instance, event, requestId)
        const ms = Math.round(performance.now() - since)
        if (coldStart) process.stderr.write(`[${name}] cold start: ${ms} ms\n`)
        return { requestId, roundTrips: instance.roundTrips, coldStart, ms, result }
      } finally {
        pool.giveBack(instance)
      }
    },

    /** Counts a database request against the call that runs on this instance. */
    countRoundTrip(instanceId: string): void {
      const instance = instanceOf(instanceId)
      if (instance) instance.roundTrips++
    },

    /** The function that runs on this instance. */
    functionOf: (instanceId: string): string | undefined => instanceOf(instanceId)?.name,

    /** As whom this instance runs. */
    callerOf: (instanceId: string): Caller | undefined => instanceOf(instanceId)?.caller,

    /** Every function as it lies on the disk, but for those with broken settings. */
    list: (complain: Complain = () => undefined): FoundFunction[] =>
      folder === undefined ? [] : listFunctions(folder, complain),

    stop: (): Promise<unknown> => Promise.all([...pools.values()].map((pool) => pool.stop())),
  }
}
