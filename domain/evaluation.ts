import type { Day } from '#types/calendar'
import type { BranchProfile, Records } from '#types/records'
import type { Rating, RatingInputs, RatingScheme } from '#types/rating'
import type { Settings } from '#types/ruling'
import type { Clause } from '#types/standard'
import type { UnitRules } from '#types/unit-rules'
import type { Verdict } from '#types/verdict'
import { assess } from '#domain/assess'
import { explain, type ItemStory } from '#domain/explain'
import { gap, type Gap } from '#domain/gap'
import { wholeYear } from '#domain/measures/measure'
import { rate } from '#domain/rate'
import { settle } from '#domain/schemes/settle'
import type { Published } from '#domain/unit/check'
import { clausesOf } from '#domain/unit/clauses'
import { settingsOn } from '#domain/unit/decisions'

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
  gap: Gap
}

/** Fixes on a day what a branch's year is rated by: standards and scheme, with what its office had decided for that year. */
export function prepare(
  { branch, year, rules = {} }: { branch: BranchProfile; year: number; rules?: UnitRules },
  published: RatingScheme,
  from: Pick<Published, 'standards' | 'rulings'>,
  on: Day,
): Evaluation {
  const { decisions = [], schemes = {} } = rules
  const { until } = wholeYear(year)
  return {
    year,
    scheme: settle(published, schemes[published.id] ?? {}),
    clauses: clausesOf(branch.kinds, rules, from, published),
    settings: settingsOn(on < until ? on : until, decisions, from.rulings),
  }
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
  return {
    verdicts,
    rating,
    stories: explain(scheme, rating, verdicts, clauses),
    gap: gap(scheme, verdicts, inputs),
  }
}
