import type { Day } from '#types/calendar'
import type { Organization } from '#types/organization'
import type { BranchProfile, Records } from '#types/records'
import type { Settings } from '#types/ruling'
import type { Clause, Standard } from '#types/standard'
import { overlaps, wholeYear } from '#domain/measures/measure'
import { boundBy, schemeOf } from '#domain/roster/measured'
import { profileOf } from '#domain/roster/profile'
import type { Enrolled } from '#domain/roster/roll'
import { proposedSettings } from '#domain/settings'
import { clausesOf, proposeStandards } from '#domain/unit/clauses'
import type { Published } from '#domain/unit/check'
import type { At } from '#domain/tally'
import { isOfMeetings } from './clauses'
import type { StoredMeeting } from './held'
import { recordsOf } from './records'

/** A branch as it is stored: with its groups, everybody who was ever on its roll, and the meetings it took part in. */
export type StoredBranch = {
  branch: Pick<Organization, '_id' | 'name' | 'kinds' | 'foundedOn' | 'ended' | 'terms' | 'measured'>
  groups: readonly Pick<Organization, '_id' | 'name' | 'foundedOn' | 'ended'>[]
  members: readonly Enrolled[]
  meetings: readonly StoredMeeting[]
}

/** All one needs to ask how a branch's meetings stand to its duties, as seen from a day. */
export type Asking = {
  profile: BranchProfile
  records: Records
  clauses: readonly Clause[]
  at: At
}

/** What is asked of a branch's meetings in a year, and what they say to it. */
export function askingOf(
  { branch, groups, members, meetings }: StoredBranch,
  { year, asOf }: { year: number; asOf: Day },
  published: Published,
  settings: Settings = proposedSettings,
): Asking {
  return {
    profile: profileOf(branch, groups, members, year),
    records: recordsOf(branch._id, meetings, members, settings),
    clauses: clausesAsked(branch, year, published),
    at: { year, asOf, settings },
  }
}

/** The standards a branch is measured by in a year: those bound to it, or as long as none is, those proposed to its kinds. */
export function standardsOf(
  { kinds, measured }: StoredBranch['branch'],
  year: number,
  standards: readonly Standard[],
): { standards: Standard[]; proposed: boolean } {
  const bound = boundBy(measured)
  if (!bound) return { standards: proposeStandards(kinds, standards), proposed: true }
  const inForce = bound.filter((one) => overlaps(one, wholeYear(year))).map(({ standard }) => standard)
  return { standards: standards.filter(({ id }) => inForce.includes(id)), proposed: false }
}

/** What its standards and its scheme ask the branch itself, as far as meetings can show it. */
function clausesAsked(
  { kinds, measured }: StoredBranch['branch'],
  year: number,
  { standards, rulings, schemes }: Published,
): Clause[] {
  const bound = boundBy(measured)
  const scheme = schemes.find(({ id }) => id === schemeOf(measured, year))
  return clausesOf(
    kinds,
    bound ? { bound } : {},
    { standards, rulings },
    scheme ? { scheme, year } : undefined,
  ).filter((clause) => clause.owner === 'branch' && !clause.shown && isOfMeetings(clause))
}
