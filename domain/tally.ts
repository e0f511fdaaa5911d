import type { Day } from '#types/calendar'
import type { BranchProfile, Records } from '#types/records'
import type { Settings } from '#types/ruling'
import type { Clause, ClauseId, Exemption } from '#types/standard'
import type { Reason } from '#types/verdict'
import { within } from '#domain/calendar/days'
import { measure } from '#domain/measures/all'
import { lifeOf, nothing, overlaps, wholeYear, type Finding, type Looking } from '#domain/measures/measure'
import { proposedSettings } from '#domain/settings'
import { viewOf, type View } from '#domain/view'

/** The year that is asked about, and the day from which one looks; with figures of the unit's own, where it has any. */
export type At = { year: number; asOf: Day; settings?: Settings }

/** What was counted for a clause, in the latest of its versions that was in force in the year. */
export type Tallied = { clause: Clause; findings: readonly Finding[] }

type Why = Extract<Reason, { code: 'exempt' }>['why']

/**
 * Counts what the records say to each clause, and decides nothing yet. The same question has the same answer, whenever
 * it is asked: only what had happened and been entered by `asOf` counts, under the versions in force in that year.
 */
export function tally(
  clauses: readonly Clause[],
  branch: BranchProfile,
  records: Records,
  { year, asOf, settings = proposedSettings }: At,
): Tallied[] {
  const looking = { branch, view: viewOf(records, asOf), year, period: wholeYear(year), settings }
  const versions = new Map<ClauseId, Clause[]>()
  for (const clause of clauses) {
    const there = versions.get(clause.id)
    if (there) there.push(clause)
    else versions.set(clause.id, [clause])
  }
  return [...versions.values()].map((own) => tallyOne(own, looking))
}

/** One clause in all its versions: each period answers to the one in force on its last day. */
function tallyOne(versions: readonly Clause[], looking: Looking): Tallied {
  const { period } = looking
  const inForce = versions.filter(({ effective }) => overlaps(effective, period))
  if (inForce.length > 1) inForce.sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1))
  const latest = inForce.at(-1)
  const exempt = (clause: Clause, why: Why): Tallied => ({
    clause,
    findings: [nothing(period, { code: 'exempt', why })],
  })
  if (!latest) return exempt(versions[0]!, 'notInForce')
  const why = exemptionOf(latest, looking)
  if (why) return exempt(latest, why)
  if (latest.must.kind === 'combine') return { clause: latest, findings: [] }
  const findings = inForce.flatMap((clause) =>
    measure(clause, looking).filter((finding) => within(finding.period.until, clause.effective)),
  )
  return findings.length === 0 ? exempt(latest, 'notInForce') : { clause: latest, findings }
}

const holds: Readonly<Record<Exemption, (branch: BranchProfile, view: View, year: number) => boolean>> = {
  noCommittee: ({ hasCommittee }) => !hasCommittee,
  noGroups: ({ groups }) => groups.length === 0,
  noRoomRequired: ({ needsRoom }) => !needsRoom,
  otherAttachment: ({ attachment }) => attachment === 'attached',
  notElectionYear: ({ electionYears }, _, year) => !electionYears.includes(year),
  threeFullMembers: (_, view, year) => fullMembers(view, year) >= 3,
  underThreeFullMembers: (_, view, year) => fullMembers(view, year) < 3,
  nothingHappened: () => false,
}

function exemptionOf(
  { kinds, exempt = [] }: Clause,
  { branch, view, year, period }: Looking,
): Why | undefined {
  if (!overlaps(lifeOf(branch), period)) return 'notFounded'
  if (kinds && !kinds.some((kind) => branch.kinds.includes(kind))) return 'otherKind'
  return exempt.find((reason) => holds[reason](branch, view, year))
}

/** Full members on the roll on the day we look from, or at the end of a year that is over. */
function fullMembers({ roll, asOf }: View, year: number): number {
  const { until } = wholeYear(year)
  const on = asOf < until ? asOf : until
  const full = roll.filter((entry) => entry.membership === 'full' && within(on, entry))
  return new Set(full.map(({ member }) => member)).size
}
