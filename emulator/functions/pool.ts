import { MAX_INSTANCES, MAX_NESTED_INSTANCES } from '../limits'
import type { FoundFunction } from './find-function'
import type { Instance } from './instance'

/** The instances of one function; each is lent to one call at a time. */
export type Pool = ReturnType<typeof createPool>

export function createPool(start: (found: FoundFunction) => Instance) {
  const instances = new Set<Instance>()
  const idle: Instance[] = []
  const waiting: (() => void)[] = []

  function retire(instance: Instance): void {
    instances.delete(instance)
    void instance.stop()
  }

  /** An idle instance of this very build; those of older builds are sent home. */
  function takeIdle(build: string): Instance | undefined {
    for (let instance = idle.pop(); instance; instance = idle.pop()) {
      if (instance.alive && instance.build === build) return instance
      retire(instance)
    }
    return undefined
  }

  return {
    instances,

    /**
     * Lends an instance, waiting in line when all are busy. A call from within a function may have some more of them:
     * functions that call each other would wait for each other otherwise, until their time is up.
     */
    async borrow(found: FoundFunction, nested: boolean): Promise<Instance> {
      const most = nested ? MAX_NESTED_INSTANCES : MAX_INSTANCES
      for (;;) {
        const instance = takeIdle(found.build)
        if (instance) return instance
        if (instances.size < most) {
          const started = start(found)
          instances.add(started)
          return started
        }
        await new Promise<void>((resolve) => waiting.push(resolve))
      }
    },

    giveBack(instance: Instance): void {
      if (instance.alive && instances.size <= MAX_INSTANCES) idle.push(instance)
      else retire(instance)
      waiting.shift()?.()
    },

    stop: (): Promise<unknown> => Promise.all([...instances].map((instance) => instance.stop())),
  }
}
