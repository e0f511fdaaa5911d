import type { Trigger } from '../functions/read-config'
import type { Cron } from './cron'

/** A trigger of a function. */
export type Timer = { readonly function: string; readonly trigger: Trigger }
export type Due = { readonly timer: Timer; readonly at: number }

const DAY_MS = 86_400_000
/** Midnight in Beijing, as it lies in a day of the world's. */
const MIDNIGHT_MS = 16 * 3_600_000

/** What falls due after `from` and up to `to`, in order; at the same instant in the order of the timers. */
export function* dueBetween(timers: readonly Timer[], from: number, to: number): Generator<Due> {
  const waiting = timers.map((timer) => ({ timer, at: timer.trigger.cron.next(from) }))
  for (;;) {
    let first: { timer: Timer; at: number | undefined } | undefined
    for (const each of waiting) {
      if (each.at !== undefined && each.at <= to && each.at < (first?.at ?? Infinity)) first = each
    }
    if (first?.at === undefined) return
    const { timer, at } = first
    first.at = timer.trigger.cron.next(at)
    yield { timer, at }
  }
}

/**
 * How often it falls due after `from` and up to `to`. Counts by days, of which all have the same number on which it
 * falls due at all: a year has 31 million seconds.
 */
export function countDue(cron: Cron, from: number, to: number): number {
  const first = midnightAfter(from)
  const last = midnightAfter(to) - DAY_MS
  if (last <= first) return countEach(cron, from, to)
  return countEach(cron, from, first - 1) + countDays(cron, first, last) + countEach(cron, last - 1, to)
}

function countDays(cron: Cron, from: number, to: number): number {
  const someday = cron.next(from - 1)
  if (someday === undefined || someday >= to) return 0
  let days = 0
  for (let at: number | undefined = someday; at !== undefined && at < to; days++) {
    at = cron.next(midnightAfter(at) - 1)
  }
  return days * countEach(cron, someday - 1, midnightAfter(someday) - 1)
}

function countEach(cron: Cron, from: number, to: number): number {
  let count = 0
  for (let at = cron.next(from); at !== undefined && at <= to; at = cron.next(at)) count++
  return count
}

/** The first midnight in Beijing after this instant. */
function midnightAfter(instant: number): number {
  return (Math.floor((instant - MIDNIGHT_MS) / DAY_MS) + 1) * DAY_MS + MIDNIGHT_MS
}
