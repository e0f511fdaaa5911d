import type { Day } from '#types/calendar'
import { addMonths, day, daysIn, monthOf, yearOf } from '#domain/calendar/days'
import { weekdayOf } from '#domain/calendar/weekdays'

/** `2026-03` */
export type Month = string

const firstOf = (month: Month) => `${month}-01` as Day

/** The month so many months on, or back. */
export const monthsOn = (month: Month, months: number): Month => addMonths(firstOf(month), months).slice(0, 7)

/** The weeks of a month from Monday on; where another month's days would stand there is nothing. */
export function weeksOf(month: Month): (Day | undefined)[][] {
  const [year, number] = [yearOf(firstOf(month)), monthOf(firstOf(month))]
  const before = (weekdayOf(firstOf(month)) + 6) % 7
  const days = Array.from({ length: daysIn(year, number) }, (_, at) => day(year, number, at + 1))
  const all = [...Array.from({ length: before }, () => undefined), ...days]
  const weeks = Math.ceil(all.length / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_, at) => all[week * 7 + at]))
}
