import type { Period } from '#types/calendar'
import { monthOf, yearOf } from '#domain/calendar/days'

/** The months of a year a cell takes up on the ribbon, the first and the last, 1 to 12. */
export type Place = { from: number; until: number }

/**
 * Where the periods of a duty stand on twelve months. A semester may begin in the middle of a month that another ends
 * in, and run on past New Year: none overlaps the one before it, and none leaves the year.
 */
export function placesOf(periods: readonly Period[], year: number): Place[] {
  let free = 1
  return periods.map((period) => {
    const from = Math.max(free, yearOf(period.from) < year ? 1 : monthOf(period.from))
    const until = Math.max(from, yearOf(period.until) > year ? 12 : monthOf(period.until))
    free = until + 1
    return { from: Math.min(from, 12), until: Math.min(until, 12) }
  })
}

/** The same as grid columns are written. */
export const columnsOf = ({ from, until }: Place): string => `${from} / ${until + 1}`

/** The period a day lies in; before them all the first, after them all the last. */
export function placeOf(day: string, periods: readonly Period[]): number {
  const at = periods.findIndex(({ until }) => day <= until)
  return at < 0 ? periods.length - 1 : at
}
