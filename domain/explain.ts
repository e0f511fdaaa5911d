import type { Day } from '#types/calendar'
import type { Rating, RatingScheme } from '#types/rating'
import type { Citation, Clause, ClauseId, DecisionNote } from '#types/standard'
import type { PeriodVerdict, Reason, Status, Verdict } from '#types/verdict'
import { compare, fromText } from '#domain/exact/ratio'
import { clausesIn, lookupIn, type Lookup } from '#domain/formula'
import { sayPeriod } from '#domain/wording/periods'
import { say } from '#domain/wording/reasons'

/** Why an item has the points it has: from the item down to clause, counted facts and what can still be mended. */
export type ItemStory = {
  item: string
  title: string
  worth: string
  secured: string
  possible: string
  clauses: readonly ClauseStory[]
}

export type ClauseStory = {
  clause: ClauseId
  title: string
  source: Citation
  status: Status
  sentences: readonly string[]
  counted: readonly string[]
  /** The rulings it leans on, and those that the committee decided otherwise. */
  rulings: readonly string[]
  decided?: readonly DecisionNote[]
  /** The last day on which what is missing can still be done; none when nothing can. */
  until?: Day
}

/** A story for every item that has not got all its points, for good or as yet. */
export function explain(
  scheme: RatingScheme,
  rating: Rating,
  verdicts: readonly Verdict[],
  clauses: readonly Clause[],
): ItemStory[] {
  const on = lookupIn(verdicts)
  const clauseOf = byId(clauses)
  const items = new Map(
    scheme.dimensions.flatMap((dimension) => dimension.items.map((item) => [item.id, item])),
  )
  return rating.dimensions
    .flatMap((dimension) => dimension.items)
    .filter(({ worth, secured }) => compare(fromText(secured), fromText(worth)) < 0)
    .map((result) => {
      const item = items.get(result.id)!
      const stories = [...new Set(clausesIn(item.of))].flatMap((id) => storyOf(id, on, clauseOf) ?? [])
      return { ...result, item: item.id, title: item.title, clauses: stories }
    })
}

/** A story for every clause that holds the stars down, or leaves one unlit, and stands in no item that would tell it. */
export function explainConditions(
  scheme: RatingScheme,
  verdicts: readonly Verdict[],
  clauses: readonly Clause[],
): ClauseStory[] {
  const on = lookupIn(verdicts)
  const clauseOf = byId(clauses)
  const told = new Set(scheme.dimensions.flatMap(({ items }) => items.flatMap(({ of }) => clausesIn(of))))
  const conditions = [
    ...scheme.caps.flatMap((cap) => (cap.kind === 'clause' ? [cap.clause] : [])),
    ...scheme.dimensions.flatMap(({ veto }) => veto?.clause ?? []),
  ]
  return conditions.filter((id) => !told.has(id)).flatMap((id) => storyOf(id, on, clauseOf) ?? [])
}

/**
 * A story for every duty of the branch that is not met, for good or as yet: for those whom no scheme rates. The same fact
 * is told once, and what assessors have judged is no duty left undone.
 */
export function explainDuties(verdicts: readonly Verdict[], clauses: readonly Clause[]): ClauseStory[] {
  const on = lookupIn(verdicts)
  const owned = byId(clauses.filter(({ owner, shown }) => owner === 'branch' && !shown))
  // The first to ask a fact tells it: the branch's own standard comes before the national ones.
  const facts = new Map([...owned.values()].reverse().map(({ id, sameAs }) => [sameAs ?? id, id]))
  return [...facts.values()]
    .reverse()
    .filter((id) => !on(id).periods.some(({ because }) => because.some(({ code }) => code === 'judged')))
    .flatMap((id) => storyOf(id, on, owned) ?? [])
}

const byId = (clauses: readonly Clause[]): Map<ClauseId, Clause> =>
  new Map(clauses.map((clause) => [clause.id, clause]))

function storyOf(id: ClauseId, on: Lookup, clauses: ReadonlyMap<string, Clause>): ClauseStory | undefined {
  const verdict = on(id)
  const clause = clauses.get(verdict.clause)
  if (!clause || verdict.status === 'met' || verdict.status === 'exempt') return undefined
  const lacking = verdict.periods.filter(({ status }) => status === 'unmet' || status === 'pending')
  const last = verdict.acts > 0 ? lastDay(lacking) : undefined
  return {
    clause: clause.id,
    title: clause.title,
    source: clause.source,
    status: verdict.status,
    sentences: sayPeriods(lacking, verdict.periods.length > 1, say),
    counted: verdict.periods.flatMap(({ counted }) => counted),
    rulings: verdict.rulings,
    ...(verdict.decided && { decided: verdict.decided }),
    ...(last && { until: last }),
  }
}

/** What is missed for good, and of what is still open the next to come: all that lies further ahead can wait. */
export function sayPeriods(
  lacking: readonly PeriodVerdict[],
  many: boolean,
  sayIt: (reason: Reason) => string,
): string[] {
  const missed = lacking.filter(({ status }) => status === 'unmet')
  const open = lacking.filter(({ status }) => status === 'pending')
  const next = many ? open.slice(0, 1) : open
  const told = [...missed, ...next].flatMap((period) =>
    period.because.map((reason) => `${many ? when(period) : ''}${sayIt(reason)}`),
  )
  return open.length > next.length ? [...told, `以后还有 ${open.length - next.length} 期`] : told
}

const when = ({ period, status, mendBy }: PeriodVerdict): string =>
  `${sayPeriod(period)}${status === 'pending' ? `（最晚 ${mendBy ?? period.until}）` : ''}：`

const lastDay = (lacking: readonly PeriodVerdict[]): Day | undefined =>
  lacking
    .filter(({ status }) => status === 'pending')
    .map(({ period, mendBy }) => mendBy ?? period.until)
    .sort()
    .at(-1)
