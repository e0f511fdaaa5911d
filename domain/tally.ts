import type { Day, Period } from '#types/calendar'
import type { BranchProfile, Records } from '#types/records'
import type { Settings } from '#types/ruling'
import type { Clause, Exemption, MustKind } from '#types/standard'
import type { Reason } from '#types/verdict'
import { within } from '#domain/calendar/days'
import { measure } from '#domain/measures/all'
import { lifeOf, nothing, overlaps, wholeYear, type Finding, type Looking } from '#domain/measures/measure'
import { proposedSettings } from '#domain/settings'
import { group, viewOf, type View } from '#domain/view'

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
  const view = viewOf(records, asOf)
  const versions = group(clauses, ({ id }) => id)
  const twins = new Map(
    [
      ...group(
        [...versions.values()].map((own) => own[0]!),
        ({ id, sameAs }) => sameAs ?? id,
      ),
    ].map(([fact, all]) => [fact, all.map(({ id }) => id)]),
  )
  const looking = { branch, view, year, period: wholeYear(year), settings, twins }
  return [...versions.values()].map((own) => tallyOne(own, looking))
}

function tallyOne(versions: readonly Clause[], looking: Looking): Tallied {
  const { period } = looking
  const inForce = versions.filter(({ effective }) => overlaps(effective, period))
  if (inForce.length > 1) inForce.sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1))
  const clause = inForce.at(-1)
  const exempt = (of: Clause, why: Why): Tallied => ({
    clause: of,
    findings: [nothing(period, { code: 'exempt', why })],
  })
  if (!clause) return exempt(versions[0]!, 'notInForce')
  const why = exemptionOf(clause, looking)
  if (inForce.length === 1 && why) return exempt(clause, why)
  if (clause.must.kind === 'combine') return why ? exempt(clause, why) : { clause, findings: [] }
  const findings = inForce.flatMap((version) => findingsOf(version, inForce, looking))
  if (findings.length > 0) return { clause, findings }
  return exempt(clause, why ?? (isOfSchool(clause) ? 'noCalendar' : 'notInForce'))
}

const isOfSchool = ({ must }: Clause): boolean =>
  'every' in must && (must.every === 'semester' || must.every === 'schoolYear')

/** Demands that are about single events of the year: each event answers to the version in force on its day. */
const ofEvents: readonly MustKind[] = ['respond', 'follow', 'share', 'pay']

/**
 * What one version asks. A period answers to the version in force on its first day: what had been asked when it began
 * stays asked. Where none was yet, to the one that came during it and was in force on its last.
 */
function findingsOf(version: Clause, all: readonly Clause[], looking: Looking): Finding[] {
  if (exemptionOf(version, looking)) return []
  if (all.length === 1 || !ofEvents.includes(version.must.kind))
    return measure(version, looking).filter(({ period }) => answersTo(version, period, all))
  const { effective } = version
  const { from, until } = looking.period
  const period = {
    from: effective.from > from ? effective.from : from,
    until: effective.until !== undefined && effective.until < until ? effective.until : until,
  }
  return measure(version, { ...looking, period })
}

function answersTo({ effective }: Clause, { from, until }: Period, all: readonly Clause[]): boolean {
  if (within(from, effective)) return true
  return within(until, effective) && !all.some((other) => within(from, other.effective))
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
  if (!overlaps(lifeOf(branch, view), period)) return 'notFounded'
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
