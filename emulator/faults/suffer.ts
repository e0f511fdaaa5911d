import { setTimeout as wait } from 'node:timers/promises'
import { ConnectionDropped } from '../http/exchange'
import { Refusal } from '../refusal'
import type { Fault } from './rule'

/**
 * Does the work as the faults will have it. Throws Refusal when it is not to be done, ConnectionDropped when it is
 * done and nobody is to hear of it. `conflict` ends the request's transaction and throws.
 */
export async function suffer<Result>(
  faults: readonly Fault[],
  conflict: () => never,
  work: () => Promise<Result>,
): Promise<Result> {
  for (const fault of faults) {
    if (fault.fault === 'delay') await wait(fault.ms)
    if (fault.fault === 'fail') throw new Refusal(fault.code, fault.message)
    if (fault.fault === 'conflict') conflict()
  }
  const result = await work()
  if (faults.some(({ fault }) => fault === 'drop')) throw new ConnectionDropped('dropped on command')
  return result
}
