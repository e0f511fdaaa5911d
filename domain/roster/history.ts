import type { Day } from '#types/calendar'
import type { CommitteeTerm, Measured, Organization, OrganizationId } from '#types/organization'

/** The same organization under another name from a day on; the day of the last name corrects that one. */
export function renamed(organization: Organization, name: string, from: Day): Organization {
  return { ...organization, name, names: since(organization.names, { name, from }) }
}

/** The same organization at the end of another line from a day on. */
export function placed(organization: Organization, path: readonly OrganizationId[], from: Day): Organization {
  const last = organization.places.at(-1)!
  const begins = from > last.from ? from : last.from
  const parent = path.at(-2)
  return {
    ...organization,
    path: [...path],
    ...(parent && { parent }),
    places: since(organization.places, { path: [...path], from: begins }),
  }
}

/** The same organization with one more term; one elected on the day of the last corrects that one. */
export function elected(organization: Organization, term: CommitteeTerm): Organization {
  const { terms } = organization
  const before = terms.at(-1)?.electedOn === term.electedOn ? terms.slice(0, -1) : terms
  return { ...organization, terms: [...before, term] }
}

/** The same organization with one more decision; none is taken out, the last of a day stands. Said twice it is one. */
export function decided(organization: Organization, decision: Measured): Organization {
  const last = organization.measured.at(-1)
  if (last && isSame(last, decision)) return organization
  return { ...organization, measured: [...organization.measured, decision] }
}

const isSame = (a: Measured, b: Measured): boolean =>
  a.from === b.from && a.scheme === b.scheme && a.standards.join() === b.standards.join()

const since = <T extends { from: Day }>(history: readonly T[], next: T): T[] => [
  ...history.filter(({ from }) => from < next.from),
  next,
]
