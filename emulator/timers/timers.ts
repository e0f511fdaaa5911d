import type { Clock } from '../clock'
import type { Host } from '../functions/host'
import type { Advanced } from './advance'
import { advance } from './advance'
import type { Timer } from './due'
import type { Fire, Firing } from './fire'
import { createFire } from './fire'
import { createSchedule } from './schedule'

/** Where the clock is to be moved to, from where it is. */
export type Target = (now: number) => number
export type Timers = ReturnType<typeof createTimers>

/** The functions' timers: they go by the emulator's clock, on demand, and as the clock is moved. */
export function createTimers(host: Host, clock: Clock, everyNthTwice: number | undefined) {
  const fireAlways = createFire(host, everyNthTwice)
  const complained = new Set<string>()
  let stopped = false
  /** Ends with the last move of the clock that was asked for: they go one after the other. */
  let moving: Promise<unknown> = Promise.resolve()

  /** Says once what is wrong with a function's config.json. */
  function complain({ message }: Error): void {
    if (!complained.has(message)) process.stderr.write(`${message}\n`)
    complained.add(message)
  }

  const list = (): Timer[] =>
    host
      .list(complain)
      .flatMap(({ name, triggers }) => triggers.map((trigger) => ({ function: name, trigger })))

  const fire: (...asked: Parameters<Fire>) => Promise<Firing[] | undefined> = async (...asked) =>
    stopped ? undefined : fireAlways(...asked)

  const schedule = createSchedule(clock, list, fireAlways)

  /** Nothing falls due by itself while the clock is being moved; afterwards all up to `to` is fired or passed over. */
  function move<Result>(
    target: Target,
    work: (from: number, to: number) => Promise<Result>,
  ): Promise<Result> {
    const moved = moving.then(async () => {
      const from = schedule.seen()
      const to = target(clock.now())
      schedule.pause()
      try {
        const result = await work(from, to)
        if (!stopped) schedule.start(to)
        return result
      } catch (error) {
        schedule.start(from)
        throw error
      }
    })
    moving = moved.catch(() => undefined)
    return moved
  }

  return {
    list,
    start: (): void => schedule.start(clock.now()),

    /** Runs a timer at once, whenever it is due; undefined when there is none of that name. */
    async run(functionName: string, triggerName: string, twice?: boolean): Promise<Firing[] | undefined> {
      const timer = list().find((each) => each.function === functionName && each.trigger.name === triggerName)
      return timer && fireAlways(timer, clock.now(), twice)
    },

    /** Moves the clock without firing anything. */
    jump: (to: number): Promise<void> =>
      move(
        () => to,
        async () => clock.set(to),
      ),

    /** Moves the clock and fires what falls due on the way. */
    advance: (target: Target, skip: readonly string[]): Promise<Advanced> =>
      move(target, (from, to) => advance(clock, list(), { from, to, skip }, fire)),

    stop(): void {
      stopped = true
      schedule.pause()
    },
  }
}
