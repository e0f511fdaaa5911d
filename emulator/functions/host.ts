import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { createContext } from './context'
import type { Caller, Surroundings } from './environment'
import { baseEnvironment, callEnvironment } from './environment'
import { findFunction } from './find-function'
import { startInstance } from './instance'
import type { Pool } from './pool'
import { createPool } from './pool'
import type { CallResult } from './protocol'

export type Outcome = {
  readonly requestId: string
  readonly roundTrips: number
  readonly coldStart: boolean
  readonly result: CallResult
}
export type Host = ReturnType<typeof createHost>

/** Runs built functions as the cloud does: an instance serves one call at a time, with that call's environment. */
export function createHost(folder: string | undefined, clock: Clock, surroundings: Surroundings) {
  const pools = new Map<string, Pool>()

  function poolOf(name: string): Pool {
    const pool = pools.get(name) ?? createPool((found) => startInstance(found, baseEnvironment(surroundings)))
    pools.set(name, pool)
    return pool
  }

  return {
    /** Runs the function as this caller, or is undefined when there is no such function. */
    async call(name: string, event: unknown, caller: Caller): Promise<Outcome | undefined> {
      const found = folder === undefined ? undefined : findFunction(folder, name)
      if (!found) return undefined
      const pool = poolOf(name)
      const instance = await pool.borrow(found)
      const requestId = randomUUID()
      const coldStart = !instance.warm
      const perCall = callEnvironment(surroundings, caller, instance.id, requestId)
      instance.warm = true
      instance.roundTrips = 0
      try {
        const context = createContext(found, requestId, perCall)
        const env = { ...baseEnvironment(surroundings), ...perCall }
        const message = { event, context, env, offset: clock.offset() }
        const result = await instance.call(message, found.timeLimitMs)
        return { requestId, roundTrips: instance.roundTrips, coldStart, result }
      } finally {
        pool.giveBack(instance)
      }
    },

    /** Counts a database request against the call that runs on this instance. */
    countRoundTrip(instanceId: string): void {
      for (const { instances } of pools.values()) {
        for (const instance of instances) if (instance.id === instanceId) instance.roundTrips++
      }
    },

    /** The function that runs on this instance. */
    functionOf(instanceId: string): string | undefined {
      for (const [name, { instances }] of pools) {
        for (const instance of instances) if (instance.id === instanceId) return name
      }
      return undefined
    },

    stop: (): Promise<unknown> => Promise.all([...pools.values()].map((pool) => pool.stop())),
  }
}
