import type { Day, Period } from '#types/calendar'
import type { BranchProfile, Records } from '#types/records'
import type { Clause, Exemption } from '#types/standard'
import type { PeriodVerdict, Reason, Status, Verdict } from '#types/verdict'
import { within } from '#domain/calendar/days'
import { compare, fromText, mean, one, over, ratio, sum, toText, zero } from '#domain/exact/ratio'
import { measure } from '#domain/measures/all'
import { isOpen, wholeYear, type Finding } from '#domain/measures/measure'
import { viewOf, type View } from '#domain/view'

/** The year that is asked about, and the day from which one looks. */
export type At = { year: number; asOf: Day }

/**
 * How a branch stands against each clause, with the reasons. The same question has the same answer, whenever it is
 * asked: only what had happened and been entered by `asOf` counts, under the versions in force in that year.
 */
export function assess(
  clauses: readonly Clause[],
  branch: BranchProfile,
  records: Records,
  at: At,
): Verdict[] {
  const view = viewOf(records, at.asOf)
  const inForce = clauses.filter(({ effective }) => within(wholeYear(at.year).until, effective))
  const verdicts = new Map<string, Verdict>()
  const single = inForce.filter(({ must }) => must.kind !== 'combine')
  for (const clause of single) verdicts.set(clause.id, assessOne(clause, branch, view, at.year))
  for (const clause of inForce) {
    if (clause.must.kind === 'combine') verdicts.set(clause.id, combined(clause, verdicts, at.year))
  }
  return inForce.map(({ id }) => verdicts.get(id)!)
}

function assessOne(clause: Clause, branch: BranchProfile, view: View, year: number): Verdict {
  const why = exemptionOf(clause, branch, year)
  if (why) return exempt(clause, wholeYear(year), { code: 'exempt', why })
  const findings = measure({ must: clause.must, clause, branch, view, year } as Parameters<
    typeof measure
  >[0]).map((finding) => (owed(finding.period, branch) ? finding : unasked(finding)))
  const asked = findings.filter(({ weight }) => weight > 0)
  const weight = ratio(asked.reduce((all, finding) => all + finding.weight, 0))
  const periods = findings.map((finding) => periodVerdict(finding, view))
  if (asked.length === 0) return { ...exempt(clause, wholeYear(year)), periods }
  return {
    clause: clause.id,
    status: worst(periods),
    secured: toText(over(sum(asked.map(({ done }) => done)), weight)),
    possible: toText(over(sum(asked.map(({ possible }) => possible)), weight)),
    periods,
    rulings: clause.rulings ?? [],
  }
}

/** A branch owes a period only if it existed on its first day; what it did in it all the same still counts. */
const owed = (period: Period, { foundedOn, endedOn }: BranchProfile): boolean =>
  foundedOn <= period.from && (endedOn === undefined || endedOn >= period.until)

const unasked = (finding: Finding): Finding =>
  compare(finding.done, zero) > 0
    ? { ...finding, possible: finding.done, weight: finding.weight }
    : { ...finding, weight: 0, because: [{ code: 'exempt', why: 'notFounded' }] }

function periodVerdict(
  { period, weight, done, possible, because, counted }: Finding,
  view: View,
): PeriodVerdict {
  const whole = ratio(weight)
  const status: Status =
    weight === 0
      ? 'exempt'
      : compare(done, whole) >= 0
        ? 'met'
        : compare(possible, whole) >= 0 || (isOpen(period, view) && compare(possible, done) > 0)
          ? 'pending'
          : 'unmet'
  return { period, status, because, counted }
}

/** The mean of other clauses; what is exempt among them is left out. */
function combined(clause: Clause, verdicts: ReadonlyMap<string, Verdict>, year: number): Verdict {
  const ids = clause.must.kind === 'combine' ? clause.must.clauses : []
  const parts = ids.flatMap((id) => verdicts.get(id) ?? []).filter(({ status }) => status !== 'exempt')
  const secured = mean(parts.map((part) => fromText(part.secured)))
  const possible = mean(parts.map((part) => fromText(part.possible)))
  if (!secured || !possible)
    return exempt(clause, wholeYear(year), { code: 'exempt', why: 'nothingHappened' })
  const status = worst(parts)
  return {
    clause: clause.id,
    status,
    secured: toText(secured),
    possible: toText(possible),
    periods: [
      { period: wholeYear(year), status, because: [{ code: 'combined', clauses: ids }], counted: [] },
    ],
    rulings: [...new Set(parts.flatMap(({ rulings }) => rulings))],
  }
}

function exempt(clause: Clause, period: Period, why?: Reason): Verdict {
  const periods: PeriodVerdict[] = why ? [{ period, status: 'exempt', because: [why], counted: [] }] : []
  const full = toText(one)
  return {
    clause: clause.id,
    status: 'exempt',
    secured: full,
    possible: full,
    periods,
    rulings: clause.rulings ?? [],
  }
}

function exemptionOf({ kinds, exempt: reasons = [] }: Clause, branch: BranchProfile, year: number) {
  if (kinds && !kinds.some((kind) => branch.kinds.includes(kind))) return 'otherKind' as const
  const holds: Record<Exemption, boolean> = {
    noCommittee: !branch.hasCommittee,
    noGroups: branch.groups.length === 0,
    noRoomRequired: !branch.needsRoom,
    otherAttachment: branch.attachment === 'attached',
    notElectionYear: !branch.electionYears.includes(year),
    nothingHappened: false,
  }
  return reasons.find((reason) => holds[reason])
}

const worst = (all: readonly { status: Status }[]): Status =>
  (['unmet', 'pending', 'met'] as const).find((status) => all.some((one) => one.status === status)) ??
  'exempt'
