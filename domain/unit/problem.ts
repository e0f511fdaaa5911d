import type { Day, Effective } from '#types/calendar'
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

/** A time begins and ends on days there are, in that order. */
export const checkTime = ({ from, until }: Effective, field: string): Found[] => [
  ...unless(isDay(from), `${field}.from`, '日期不存在，请改正'),
  ...unless(until === undefined || (isDay(until) && until >= from), `${field}.until`, '不能早于开始的日期'),
]

/** Whether two times have a day in common. */
export const overlap = (a: Effective, b: Effective): boolean =>
  a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31')
