import type { Clock } from '../clock'
import type { Timer } from './due'
import { dueBetween } from './due'
import type { Fire, Firing } from './fire'

/** How long it sleeps at most: a new build may have brought new timers. */
const LOOK_AGAIN_MS = 30_000
/** Who slept longer than this was suspended, and does not make up for it. */
const SUSPENDED_MS = 2 * LOOK_AGAIN_MS

/** Fires timers as the emulator's clock reaches them. */
export function createSchedule(clock: Clock, list: () => Timer[], fire: Fire) {
  /** Up to here everything is fired. */
  let seen = clock.now()
  let sleeping: NodeJS.Timeout | undefined

  function sleep(): void {
    const [next] = dueBetween(list(), seen, Infinity)
    const delay = Math.min(LOOK_AGAIN_MS, Math.max(0, (next?.at ?? Infinity) - clock.now()))
    sleeping = setTimeout(wake, delay).unref()
  }

  function wake(): void {
    const from = seen
    seen = Math.max(from, clock.now())
    if (seen - from > SUSPENDED_MS)
      process.stderr.write('Timers that fell due while this machine slept are left out.\n')
    else for (const { timer, at } of dueBetween(list(), from, seen)) void fire(timer, at).then(report)
    sleep()
  }

  return {
    /** Up to which instant everything is fired. */
    seen: (): number => seen,
    /** Fires what falls due after this instant. */
    start(from: number): void {
      clearTimeout(sleeping)
      seen = from
      sleep()
    },
    /** Fires nothing until the next start. */
    pause(): void {
      clearTimeout(sleeping)
    },
  }
}

function report(firings: readonly Firing[]): void {
  for (const { function: name, trigger, code, message } of firings) {
    if (code !== undefined) process.stderr.write(`[${name}] the timer ${trigger} failed: ${message}\n`)
  }
}
