import type { Day } from '#types/calendar'
import type { Clause } from '#types/standard'
import type { PeriodVerdict, RatioText, Status, Verdict } from '#types/verdict'
import { fromText, mean, ratio, share, sum, toText } from '#domain/exact/ratio'
import { isOpen, nothing, wholeYear, type Finding } from '#domain/measures/measure'

/** A clause's verdict from what was found in its periods. Where nothing was asked, nothing is lacking. */
export function verdictOf(clause: Clause, findings: readonly Finding[], asOf: Day): Verdict {
  const periods = findings.map((finding) => periodVerdict(finding, asOf))
  const { secured, possible } = sharesOf(findings)
  const verdict: Verdict = {
    clause: clause.id,
    status: worst(periods),
    secured,
    possible,
    acts: actsIn(findings),
    periods,
    rulings: clause.rulings ?? [],
  }
  if (clause.sameAs) verdict.sameAs = clause.sameAs
  if (clause.decided) verdict.decided = clause.decided
  return verdict
}

/** The mean of other clauses; what is exempt among them is left out. */
export function combine(clause: Clause, parts: readonly Verdict[], year: number): Verdict {
  const asked = parts.filter(({ status }) => status !== 'exempt')
  const secured = mean(asked.map((part) => fromText(part.secured)))
  const possible = mean(asked.map((part) => fromText(part.possible)))
  const period = wholeYear(year)
  const none = verdictOf(clause, [nothing(period, { code: 'exempt', why: 'nothingHappened' })], period.until)
  if (!secured || !possible) return none
  const status = worst(asked)
  return {
    ...none,
    status,
    secured: toText(secured),
    possible: toText(possible),
    periods: [
      {
        period,
        status,
        because: [{ code: 'combined', clauses: asked.map((part) => part.clause), short: short(asked) }],
        counted: [],
      },
    ],
    rulings: [...new Set([...none.rulings, ...asked.flatMap(({ rulings }) => rulings)])],
    ...decidedIn([none, ...asked]),
  }
}

const short = (asked: readonly Verdict[]): string[] =>
  asked.filter(({ status }) => status !== 'met').map(({ clause }) => clause)

function decidedIn(all: readonly Verdict[]): Pick<Verdict, 'decided'> {
  const decided = [...new Set(all.flatMap((one) => one.decided ?? []))]
  return decided.length > 0 ? { decided } : {}
}

function sharesOf(findings: readonly Finding[]): { secured: RatioText; possible: RatioText } {
  const { parts } = findings[0]!
  let [weight, done, possible, alike] = [0, 0, 0, true]
  for (const finding of findings) {
    weight += finding.weight
    done += finding.done
    possible += finding.possible
    alike &&= finding.parts === parts
  }
  if (weight === 0) return { secured: '1/1', possible: '1/1' }
  if (!alike) return sharesOfUnlike(findings, weight)
  const secured = share(done, weight * parts)
  return { secured, possible: possible === done ? secured : share(possible, weight * parts) }
}

function actsIn(findings: readonly Finding[]): number {
  let all = 0
  for (const { acts, possible, done } of findings) all += acts ?? possible - done
  return all
}

/** Where versions of a clause count in different parts. */
function sharesOfUnlike(findings: readonly Finding[], weight: number): ReturnType<typeof sharesOf> {
  const all = (pick: 'done' | 'possible'): RatioText =>
    toText(sum(findings.map((finding) => ratio(finding[pick], finding.parts * weight))))
  return { secured: all('done'), possible: all('possible') }
}

function periodVerdict(finding: Finding, asOf: Day): PeriodVerdict {
  const { period, because, counted, mendBy } = finding
  const verdict: PeriodVerdict = { period, status: statusOf(finding, asOf), because, counted }
  if (mendBy !== undefined) verdict.mendBy = mendBy
  return verdict
}

/** What is still running, or could still rise, is pending, unless nothing at all can come of it any more. */
function statusOf({ period, weight, parts, done, possible }: Finding, asOf: Day): Status {
  if (weight === 0) return 'exempt'
  if (done >= weight * parts) return 'met'
  return possible > done || (isOpen(period, { asOf }) && possible > 0) ? 'pending' : 'unmet'
}

/** The worst of what was asked; exempt only where nothing was. */
function worst(all: readonly { status: Status }[]): Status {
  let found: Status = 'exempt'
  for (const { status } of all) {
    if (status === 'unmet') return status
    if (status === 'pending' || (status === 'met' && found === 'exempt')) found = status
  }
  return found
}
