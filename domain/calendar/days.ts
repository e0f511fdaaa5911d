import type { Day, Effective } from '#types/calendar'

export function day(year: number, month: number, date: number): Day {
  return `${year}-${pad(month)}-${pad(date)}` as Day
}

export const yearOf = (on: Day): number => Number(on.slice(0, 4))
export const monthOf = (on: Day): number => Number(on.slice(5, 7))

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const endOfMonth = (on: Day): Day => day(yearOf(on), monthOf(on), daysIn(yearOf(on), monthOf(on)))

export const within = (on: Day, { from, until }: Effective): boolean =>
  on >= from && (until === undefined || on <= until)

/**
 * So many months on, at the same date or the month's last day. Always from one anchor: stepping year by year from
 * 29 February would lose a day.
 */
export function addMonths(anchor: Day, months: number): Day {
  const count = yearOf(anchor) * 12 + monthOf(anchor) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return day(year, month, Math.min(Number(anchor.slice(8)), daysIn(year, month)))
}

/** So many days on, or back. */
export function addDays(on: Day, days: number): Day {
  let [year, month, date] = [yearOf(on), monthOf(on), Number(on.slice(8)) + days]
  while (date > daysIn(year, month)) {
    date -= daysIn(year, month)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  while (date < 1) {
    ;[year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]
    date += daysIn(year, month)
  }
  return day(year, month, date)
}

const pad = (n: number): string => String(n).padStart(2, '0')
