import type { Day } from '#types/calendar'
import { addDays, addMonths } from './days'

/** How long before the term's end one is reminded of the next election. */
const remindMonths = [6, 3, 1]

export type Term = { until: Day; remindOn: readonly Day[] }

/** A term of so many months from the election. Whatever is counted back is counted from its end. */
export function termFrom(electedOn: Day, months: number): Term {
  const until = addMonths(electedOn, months)
  return { until, remindOn: remindMonths.map((before) => addMonths(until, -before)) }
}

/** The last day of a year's probation, or of a year of training; what waits for it may be done from the day after. */
export const yearFrom = (from: Day): { until: Day; freeFrom: Day } => {
  const until = addMonths(from, 12)
  return { until, freeFrom: addDays(until, 1) }
}
