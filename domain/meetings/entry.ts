import type { Day } from '#types/calendar'
import { addDays } from '#domain/calendar/days'
import { proposedSettings } from '#domain/settings'

/** The last day on which the record of a meeting can be confirmed without anybody's consent. */
export const confirmBy = (held: Day, { entryDays } = proposedSettings): Day => addDays(held, entryDays)

/** Written down or confirmed after that day: it counts only with the office's consent. */
export function isLate(
  held: Day,
  days: { writtenOn?: Day; confirmedOn: Day },
  settings = proposedSettings,
): boolean {
  const last = confirmBy(held, settings)
  return days.confirmedOn > last || (days.writtenOn !== undefined && days.writtenOn > last)
}
