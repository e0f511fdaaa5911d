import type { Day } from '#types/calendar'
import type { Rating, RatingScheme } from '#types/rating'
import type { Citation, Clause, ClauseId, DecisionNote } from '#types/standard'
import type { Status, Verdict } from '#types/verdict'
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
  const clauseOf = new Map(clauses.map((clause) => [clause.id, clause]))
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

/** A story for every duty of the branch that is not met, for good or as yet: for those whom no scheme rates. */
export function explainDuties(verdicts: readonly Verdict[], clauses: readonly Clause[]): ClauseStory[] {
  const on = lookupIn(verdicts)
  const owned = new Map(
    clauses.filter(({ owner, shown }) => owner === 'branch' && !shown).map((one) => [one.id, one]),
  )
  return [...owned.keys()].flatMap((id) => storyOf(id, on, owned) ?? [])
}

function storyOf(id: ClauseId, on: Lookup, clauses: ReadonlyMap<string, Clause>): ClauseStory | undefined {
  const verdict = on(id)
  const clause = clauses.get(verdict.clause)
  if (!clause || verdict.status === 'met' || verdict.status === 'exempt') return undefined
  const lacking = verdict.periods.filter(({ status }) => status === 'unmet' || status === 'pending')
  const until = lacking
    .filter(({ status }) => status === 'pending')
    .map(({ period, mendBy }) => mendBy ?? period.until)
  const last = [...until].sort().at(-1)
  return {
    clause: clause.id,
    title: clause.title,
    source: clause.source,
    status: verdict.status,
    sentences: lacking.flatMap(({ period, because }) =>
      because.map((reason) =>
        verdict.periods.length > 1 ? `${sayPeriod(period)}：${say(reason)}` : say(reason),
      ),
    ),
    counted: verdict.periods.flatMap(({ counted }) => counted),
    rulings: verdict.rulings,
    ...(verdict.decided && { decided: verdict.decided }),
    ...(last && { until: last }),
  }
}
