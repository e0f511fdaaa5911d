import type { Day, Instant } from '#types/calendar'
import { addDays } from './days'

/** China is eight hours ahead of UTC the whole year: its day begins at 16:00 of the day before. */
const midnightInChina = 16

const hourOf = (at: Instant): number => Number(at.slice(11, 13))
const minuteOf = (at: Instant): number => Number(at.slice(14, 16))

/** The day it is in China at a moment. */
export function chinaDayOf(at: Instant): Day {
  const on = at.slice(0, 10) as Day
  return hourOf(at) < midnightInChina ? on : addDays(on, 1)
}

/** Whole minutes from one moment to another less than a day later. */
export function minutesBetween(from: Instant, until: Instant): number {
  const minutes = (hourOf(until) - hourOf(from)) * 60 + minuteOf(until) - minuteOf(from)
  return minutes < 0 ? minutes + 24 * 60 : minutes
}
