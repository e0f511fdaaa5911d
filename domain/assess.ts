import type { Day } from '#types/calendar'
import type { BranchProfile, Records } from '#types/records'
import type { Clause, ClauseId, Exemption } from '#types/standard'
import type { PeriodVerdict, Reason, Status, Verdict } from '#types/verdict'
import { within } from '#domain/calendar/days'
import { compare, fromText, mean, one, over, ratio, sum, toText, zero } from '#domain/exact/ratio'
import { measure } from '#domain/measures/all'
import { isOpen, lifeOf, overlaps, wholeYear, type Finding } from '#domain/measures/measure'
import { viewOf, type View } from '#domain/view'

/** The year that is asked about, and the day from which one looks. */
export type At = { year: number; asOf: Day }

type Looking = { branch: BranchProfile; view: View; year: number }
type Why = Extract<Reason, { code: 'exempt' }>['why']

/**
 * How a branch stands against each clause, with the reasons. The same question has the same answer, whenever it is
 * asked: only what had happened and been entered by `asOf` counts, under the versions in force in that year.
 */
export function assess(
  clauses: readonly Clause[],
  branch: BranchProfile,
  records: Records,
  { year, asOf }: At,
): Verdict[] {
  const looking = { branch, view: viewOf(records, asOf), year }
  const versions = new Map<ClauseId, Clause[]>()
  for (const clause of clauses) versions.set(clause.id, [...(versions.get(clause.id) ?? []), clause])
  const verdicts = new Map<ClauseId, Verdict | undefined>()
  const verdictOn = (id: ClauseId): Verdict | undefined => {
    const own = versions.get(id)
    if (!own || verdicts.has(id)) return verdicts.get(id)
    verdicts.set(id, undefined) // A clause that would combine itself finds nothing there.
    const verdict = assessOne(own, looking, verdictOn)
    verdicts.set(id, verdict)
    return verdict
  }
  return [...versions.keys()].map((id) => verdictOn(id)!)
}

/** One clause in all its versions: each period answers to the one in force on its last day. */
function assessOne(
  versions: readonly Clause[],
  looking: Looking,
  verdictOn: (id: ClauseId) => Verdict | undefined,
): Verdict {
  const year = wholeYear(looking.year)
  const inForce = versions.filter(({ effective }) => overlaps(effective, year))
  const latest = [...inForce].sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1)).at(-1)
  if (!latest) return exempt(versions[0]!, looking.year, 'notInForce')
  const why = exemptionOf(latest, looking)
  if (why) return exempt(latest, looking.year, why)
  if (latest.must.kind === 'combine') {
    const parts = latest.must.clauses.flatMap((id) => verdictOn(id) ?? [])
    return combined(latest, parts, looking.year)
  }
  const findings = inForce.flatMap((clause) =>
    measure(clause, looking).filter(({ period }) => within(period.until, clause.effective)),
  )
  return findings.length === 0
    ? exempt(latest, looking.year, 'notInForce')
    : verdictOf(latest, findings, looking.view)
}

function verdictOf(clause: Clause, findings: readonly Finding[], view: View): Verdict {
  const weight = ratio(findings.reduce((all, finding) => all + finding.weight, 0))
  const nothing = compare(weight, zero) === 0
  const share = (pick: 'done' | 'possible'): string =>
    toText(nothing ? one : over(sum(findings.map((finding) => finding[pick])), weight))
  const periods = findings.map((finding) => periodVerdict(finding, view))
  return {
    ...named(clause),
    status: worst(periods),
    secured: share('done'),
    possible: share('possible'),
    periods,
    rulings: clause.rulings ?? [],
  }
}

const periodVerdict = (finding: Finding, view: View): PeriodVerdict => ({
  period: finding.period,
  status: statusOf(finding, view),
  because: finding.because,
  counted: finding.counted,
})

/** What is still running, or could still rise, is pending, unless nothing at all can come of it any more. */
function statusOf({ period, weight, done, possible }: Finding, view: View): Status {
  if (weight === 0) return 'exempt'
  if (compare(done, ratio(weight)) >= 0) return 'met'
  const rises = compare(possible, done) > 0 || (isOpen(period, view) && compare(possible, zero) > 0)
  return rises ? 'pending' : 'unmet'
}

/** The mean of other clauses; what is exempt among them is left out. */
function combined(clause: Clause, parts: readonly Verdict[], year: number): Verdict {
  const asked = parts.filter(({ status }) => status !== 'exempt')
  const secured = mean(asked.map((part) => fromText(part.secured)))
  const possible = mean(asked.map((part) => fromText(part.possible)))
  if (!secured || !possible) return exempt(clause, year, 'nothingHappened')
  const status = worst(asked)
  const because = [{ code: 'combined', clauses: asked.map((part) => part.clause) } as const]
  return {
    ...named(clause),
    status,
    secured: toText(secured),
    possible: toText(possible),
    periods: [{ period: wholeYear(year), status, because, counted: [] }],
    rulings: [...new Set([...(clause.rulings ?? []), ...asked.flatMap(({ rulings }) => rulings)])],
  }
}

const exempt = (clause: Clause, year: number, why: Why): Verdict => ({
  ...named(clause),
  status: 'exempt',
  secured: toText(one),
  possible: toText(one),
  periods: [{ period: wholeYear(year), status: 'exempt', because: [{ code: 'exempt', why }], counted: [] }],
  rulings: clause.rulings ?? [],
})

const named = ({ id, sameAs }: Clause): Pick<Verdict, 'clause' | 'sameAs'> => ({
  clause: id,
  ...(sameAs && { sameAs }),
})

function exemptionOf({ kinds, exempt: reasons = [] }: Clause, { branch, year }: Looking): Why | undefined {
  if (!overlaps(lifeOf(branch), wholeYear(year))) return 'notFounded'
  if (kinds && !kinds.some((kind) => branch.kinds.includes(kind))) return 'otherKind'
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
