import type { Day } from '#types/calendar'
import type { RollStay } from '#types/member'
import type { OrganizationId, Placed } from '#types/organization'
import { addDays } from '../calendar/days'

/** A time during which somebody stood below these organizations, both days included. */
export type TimeBelow = { path: readonly OrganizationId[]; from: Day; until?: Day }

/**
 * Below which organizations somebody stood and when: branches move, and so do people between them. It goes by the days
 * on which it was written down: what was taken out of the roster before then had them where they stood before.
 */
export function timesBelow(
  stays: readonly RollStay[],
  placesOf: (branch: OrganizationId) => readonly Placed[],
): TimeBelow[] {
  return stays.flatMap((stay) =>
    placesOf(stay.branch).flatMap(({ path, from: placed }, index, places): TimeBelow[] => {
      const next = places[index + 1]
      const from = index > 0 && placed > stay.enteredOn ? placed : stay.enteredOn
      const until = earlier(stay.endEnteredOn ?? stay.until, next && addDays(next.from, -1))
      return until === undefined ? [{ path, from }] : until < from ? [] : [{ path, from, until }]
    }),
  )
}

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a !== undefined && b !== undefined ? (a < b ? a : b) : (a ?? b)
