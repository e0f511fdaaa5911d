import type { Clock } from '../clock'
import { MAX_FIRINGS } from '../limits'
import { refuseParameter } from '../refusal'
import type { Timer } from './due'
import { countDue, dueBetween } from './due'
import type { Fire, Firing } from './fire'

export type Advance = {
  /** Up to here everything is fired. */
  readonly from: number
  readonly to: number
  /** Timers that are not to be fired: `function/trigger`, or a function for all of its triggers. */
  readonly skip: readonly string[]
}
export type Advanced = {
  readonly fired: readonly Firing[]
  readonly skipped: readonly { readonly function: string; readonly trigger: string; readonly times: number }[]
}

/**
 * Moves the clock to `to` and on the way fires what falls due: in order, each after the one before has ended and with
 * the clock showing its due time, or later if the one before took longer. Backwards it only moves. Refuses a skip that
 * is no timer, and more firings than MAX_FIRINGS before any of them.
 */
export async function advance(
  clock: Clock,
  timers: readonly Timer[],
  { from, to, skip }: Advance,
  fire: (...asked: Parameters<Fire>) => Promise<Firing[] | undefined>,
): Promise<Advanced> {
  const chosen = timers.filter((timer) => !namesOf(timer).some((name) => skip.includes(name)))
  refuseUnknown(skip, timers)
  refuseTooMany(chosen, from, to)
  const fired: Firing[] = []
  for (const { timer, at } of dueBetween(chosen, from, to)) {
    if (clock.now() < at) clock.set(at)
    const firings = await fire(timer, at)
    if (!firings) break
    fired.push(...firings)
  }
  if (to < from || clock.now() < to) clock.set(to)
  const skipped = timers
    .filter((timer) => !chosen.includes(timer))
    .map(({ function: name, trigger }) => ({
      function: name,
      trigger: trigger.name,
      times: countDue(trigger.cron, from, to),
    }))
  return { fired, skipped }
}

function namesOf({ function: name, trigger }: Timer): [string, string] {
  return [name, `${name}/${trigger.name}`]
}

function refuseUnknown(skip: readonly string[], timers: readonly Timer[]): void {
  const known = timers.flatMap(namesOf)
  const unknown = skip.find((name) => !known.includes(name))
  if (unknown !== undefined) refuseParameter(`There is no timer ${unknown} to skip.`)
}

function refuseTooMany(timers: readonly Timer[], from: number, to: number): void {
  const counts = timers
    .map((timer) => ({ name: namesOf(timer)[1], times: countDue(timer.trigger.cron, from, to) }))
    .sort((a, b) => b.times - a.times)
  const total = counts.reduce((sum, { times }) => sum + times, 0)
  if (total <= MAX_FIRINGS) return
  const each = counts.map(({ name, times }) => `${name} ${times}`).join(', ')
  refuseParameter(
    `That would fire ${total} timers (${each}); at most ${MAX_FIRINGS} at once. Go in smaller steps or "skip" some.`,
  )
}
