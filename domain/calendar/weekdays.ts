import type { Day } from '#types/calendar'
import { addDays, monthOf, yearOf } from './days'

const monday = 1
const friday = 5
/** How far each month's first day is from January's, in a year that begins with March. */
const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(on: Day): number {
  const month = monthOf(on)
  const year = month < 3 ? yearOf(on) - 1 : yearOf(on)
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return (year + leaps + shifts[month - 1]! + Number(on.slice(8))) % 7
}

/** Monday to Friday: holidays, and weekends one works in their stead, are not known here. */
export const isWorkday = (on: Day): boolean => weekdayOf(on) >= monday && weekdayOf(on) <= friday

/** That day, or the last before it on which one works. */
export function lastWorkday(until: Day): Day {
  return isWorkday(until) ? until : lastWorkday(addDays(until, -1))
}
