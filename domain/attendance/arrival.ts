import type { Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'

export type Arrival = 'early' | 'present' | 'late' | 'over'

/** What coming at this moment means. The very moments of opening, of grace and of the end are still in time. */
export function arrivalAt(
  { opensAt, lateAfter, endsAt }: Pick<Meeting, 'opensAt' | 'lateAfter' | 'endsAt'>,
  at: Instant,
): Arrival {
  if (at < opensAt) return 'early'
  if (at > endsAt) return 'over'
  return at > lateAfter ? 'late' : 'present'
}
