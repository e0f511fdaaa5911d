import type { Day } from '#types/calendar'
import { addMonths, yearOf } from './days'

/** Whole years from one day to another: the anniversary itself completes one. */
export function wholeYears(from: Day, until: Day): number {
  const years = yearOf(until) - yearOf(from)
  return addMonths(from, years * 12) <= until ? years : years - 1
}
