import type { Seat } from '#types/account'
import type { Role } from '#types/member'

/** Those who look after more come first; those who only look on come last. */
const widest: readonly Role[] = [
  ...(['committeeOffice', 'generalBranch', 'branchOfficer', 'groupLeader'] as const),
  ...(['assessor', 'instructor'] as const),
]

/** Where somebody may work: one seat an organization, the widest of those held there, the widest first. */
export function seatsOf(grants: readonly Seat[]): Seat[] {
  const sorted = widest.flatMap((role) => grants.filter((seat) => seat.role === role))
  return sorted.filter((seat, place) => sorted.findIndex(({ at }) => at === seat.at) === place)
}
