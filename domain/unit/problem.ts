import type { Day } from '#types/calendar'
import { daysIn } from '#domain/calendar/days'

/** What is wrong, where exactly, and how it is mended: fit to show to whoever wrote the rules. */
export type Problem = { clause: string; field: string; says: string }

type Found = { field: string; says: string }

/** One thing that has to hold, or else this is wrong with that field. */
export const unless = (holds: boolean, field: string, says: string): Found[] =>
  holds ? [] : [{ field, says }]

export const at = (clause: string, found: readonly Found[]): Problem[] =>
  found.map((one) => ({ clause, ...one }))

/** Whether such a day is in the calendar: 2026-02-30 is not. */
export function isDay(text: string): text is Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  return isMonth(month) && date !== undefined && date >= 1 && date <= daysIn(year!, month)
}

export const isMonth = (month: number | undefined): month is number =>
  month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12

export const isBlank = (text: string): boolean => text.trim() === ''
