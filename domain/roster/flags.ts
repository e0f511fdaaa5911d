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
  return [
    ...when(heads === 0, 'noSecretary'),
    ...(term ? termFlag(termFrom(term.electedOn, term.months).until, today) : []),
    ...when(term !== undefined && seated < term.seats, 'vacancy'),
    ...when(level === 'branch' && measured.length === 0, 'unmeasured'),
  ]
}

const termFlag = (until: Day, today: Day): OrganizationFlag[] =>
  until < today ? ['termOver'] : when(addMonths(until, -endingMonths) <= today, 'termEnding')

const when = (holds: boolean, flag: OrganizationFlag): OrganizationFlag[] => (holds ? [flag] : [])
