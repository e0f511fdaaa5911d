import type { Day } from '#types/calendar'
import type { OrganizationKind } from '#types/organization'
import type { Act, BranchProfile, Entered, Records } from '#types/records'
import type { Verdict } from '#types/verdict'
import { assess } from '#domain/assess'
import { allClauses, findClause, type KnownClause } from '#domain/standards/library'

export const noRecords: Records = {
  roll: [],
  acts: [],
  study: [],
  bills: [],
  papers: [],
  happenings: [],
  counts: [],
  figures: [],
  tasks: [],
  cases: [],
  breaches: [],
  judgements: [],
  waivers: [],
}

export const branchOf = (
  kinds: readonly OrganizationKind[],
  more: Partial<BranchProfile> = {},
): BranchProfile => ({
  id: 'b1',
  name: '第一支部',
  kinds,
  foundedOn: '2010-01-01',
  hasCommittee: true,
  groups: ['g1', 'g2'],
  needsRoom: true,
  attachment: 'own',
  electionYears: [],
  ...more,
})

let count = 0
/** A record of a day, entered the same day. */
export const on = (day: Day): Entered => ({ id: `r${(count += 1)}`, on: day, enteredOn: day })

/** An orderly act, with everybody there. */
export const act = (activity: string, day: Day, more: Partial<Act> = {}): Act => ({
  ...on(day),
  activities: [activity],
  signed: true,
  minuted: true,
  ...more,
})

/** How a branch of the clause's own kind stands at the end of a year, on the day all is over. */
export function verdictOf(
  id: KnownClause,
  records: Partial<Records>,
  more: Partial<BranchProfile> = {},
  year = 2025,
): Verdict {
  const kinds = findClause(id)?.kinds ?? ['office']
  const at = { year, asOf: `${year + 1}-06-30` as Day }
  const verdicts = assess(allClauses, branchOf(kinds, more), { ...noRecords, ...records }, at)
  const verdict = verdicts.find(({ clause }) => clause === id)
  if (!verdict) throw new Error(`${id} is not in force in ${year}`)
  return verdict
}

/** The same, in short: the status, and how much of the whole. */
export const standing = (...of: Parameters<typeof verdictOf>): string => {
  const { status, secured } = verdictOf(...of)
  return status === 'exempt' ? status : `${status} ${secured.replace(/\/1$/, '')}`
}
