import type { RibbonCell, RibbonRow } from '#types/tally'
import type { OrganizationId } from '#types/organization'
import { lastWorkday } from '#domain/calendar/weekdays'
import { kinds } from '#domain/meetings/kinds'
import { paths } from '../../components/paths'

/** Where a cell's meeting is planned: what is past is held for its own period, what is to come on the last suitable day. */
export function planLink(
  { activity, kind, group }: RibbonRow,
  { period }: RibbonCell,
  at: OrganizationId,
  today: string,
): string {
  const own = kind === 'own' || kinds[kind].serves.includes(activity)
  const past = period.until < today
  return paths.planFor({
    ...{ at, kind, group: group?.id },
    serves: own ? undefined : activity,
    ...(past ? { for: period.until } : { day: lastWorkday(period.until) }),
  })
}
