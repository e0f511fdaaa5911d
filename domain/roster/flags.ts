import type { Day } from '#types/calendar'
import type { Organization } from '#types/organization'
import type { OrganizationFlag } from '#types/organizations'
import { addMonths } from '#domain/calendar/days'
import { termFrom } from '#domain/calendar/terms'

/** How long before its end a term is said to be running out. */
const endingMonths = 6

/** Who holds what in it today: how many lead it (see `heads`), and how many sit on its committee. */
export type Held = { heads: number; seated: number }

/** What somebody should look at, the gravest first. Nothing is asked of what has ended. */
export function flagsOf(
  { level, terms, measured, ended }: Pick<Organization, 'level' | 'terms' | 'measured' | 'ended'>,
  { heads, seated }: Held,
  today: Day,
): OrganizationFlag[] {
  if (ended) return []
  const term = terms.at(-1)
  const until = term && termFrom(term.electedOn, term.months).until
  return [
    ...(heads === 0 ? (['noSecretary'] as const) : []),
    ...(until && until < today ? (['termOver'] as const) : []),
    ...(until && until >= today && addMonths(until, -endingMonths) <= today ? (['termEnding'] as const) : []),
    ...(term && seated < term.seats ? (['vacancy'] as const) : []),
    ...(level === 'branch' && measured.length === 0 ? (['unmeasured'] as const) : []),
  ]
}
