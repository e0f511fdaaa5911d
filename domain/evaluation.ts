import type { Day } from '#types/calendar'
import type { BranchProfile, BranchYear, Records } from '#types/records'
import type { Rating, RatingInputs, RatingScheme } from '#types/rating'
import type { Settings } from '#types/ruling'
import type { Clause } from '#types/standard'
import type { UnitRules } from '#types/unit-rules'
import type { Verdict } from '#types/verdict'
import { assess } from '#domain/assess'
import { explain, explainConditions, explainDuties, type ClauseStory, type ItemStory } from '#domain/explain'
import { wholeYear } from '#domain/measures/measure'
import { rate } from '#domain/rate'
import { settle } from '#domain/schemes/settle'
import type { Published } from '#domain/unit/check'
import { clausesOf } from '#domain/unit/clauses'
import { settingsOf } from '#domain/unit/decisions'

/** All that a year's evaluation goes by, as plain data: once kept, nothing that changes later changes its results. */
export type Evaluation = {
  year: number
  scheme: RatingScheme
  clauses: readonly Clause[]
  settings: Settings
}

export type Evaluated = {
  verdicts: readonly Verdict[]
  rating: Rating
  stories: readonly ItemStory[]
  /** What holds the stars down beside the points. */
  conditions: readonly ClauseStory[]
  /** Duties that are not met and that no item of the scheme looks at. */
  others: readonly ClauseStory[]
}

/** Fixes on a day what a branch's year is rated by: standards and scheme, with what its office had decided for that year. */
export function prepare(
  { branch, year, rules = {} }: { branch: BranchProfile; year: number; rules?: UnitRules },
  published: RatingScheme,
  from: Pick<Published, 'standards' | 'rulings'>,
  on: Day,
): Evaluation {
  const { schemes = {} } = rules
  return {
    year,
    scheme: settle(published, schemes[published.id] ?? {}),
    clauses: begunBy(year, clausesOf(branch.kinds, knownOn(on, rules), from, { scheme: published, year })),
    settings: settingsOf(year, rules.decisions ?? [], from.rulings),
  }
}

/** Without versions that only came after the year: nothing is told in the words of a rule that was not there yet. */
function begunBy(year: number, clauses: readonly Clause[]): Clause[] {
  const isBegun = ({ effective }: Clause): boolean => effective.from <= wholeYear(year).until
  const begun = new Set(clauses.filter(isBegun).map(({ id }) => id))
  return clauses.filter((clause) => isBegun(clause) || !begun.has(clause.id))
}

/** What had been decided by a day: what is to come is not known yet. */
const knownOn = (on: Day, { decisions = [], ...rules }: UnitRules): UnitRules => ({
  ...rules,
  decisions: decisions.filter(({ from }) => from <= on),
})

/** How a branch that no scheme rates stands against its duties, as seen from a day. */
export function duties(
  { branch, year, records, rules = {} }: BranchYear,
  from: Pick<Published, 'standards' | 'rulings'>,
  asOf: Day,
): { verdicts: readonly Verdict[]; stories: readonly ClauseStory[] } {
  const clauses = begunBy(year, clausesOf(branch.kinds, knownOn(asOf, rules), from))
  const verdicts = assess(clauses, branch, records, {
    year,
    asOf,
    settings: settingsOf(year, rules.decisions ?? [], from.rulings),
  })
  return { verdicts, stories: explainDuties(verdicts, clauses) }
}

/** Rates one branch by what was fixed, as seen from a day. */
export function evaluate(
  { year, scheme, clauses, settings }: Evaluation,
  branch: BranchProfile,
  records: Records,
  asOf: Day,
  inputs: RatingInputs = {},
): Evaluated {
  const verdicts = assess(clauses, branch, records, { year, asOf, settings })
  const rating = rate(scheme, verdicts, inputs)
  const stories = explain(scheme, rating, verdicts, clauses)
  const conditions = explainConditions(scheme, verdicts, clauses)
  const told = new Set(
    [...stories.flatMap((story) => story.clauses), ...conditions].map(({ clause }) => clause),
  )
  const others = explainDuties(verdicts, clauses).filter(({ clause }) => !told.has(clause))
  return { verdicts, rating, stories, conditions, others }
}
