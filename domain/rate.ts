import type {
  Dimension,
  DimensionResult,
  Formula,
  Item,
  ItemResult,
  Outcome,
  Rating,
  RatingInputs,
  RatingScheme,
  Stars,
} from '#types/rating'
import type { Verdict } from '#types/verdict'
import {
  compare,
  fromText,
  mean,
  over,
  plus,
  ratio,
  sum,
  times,
  toText,
  zero,
  type Ratio,
} from '#domain/exact/ratio'
import { capsOf, conflictOf, lowest } from '#domain/rate-caps'

type Pair = { secured: Ratio; possible: Ratio }

const full = ratio(100)

/** Points and stars for one branch, item by item, so that every lost point can be pointed at. */
export function rate(scheme: RatingScheme, verdicts: readonly Verdict[], inputs: RatingInputs = {}): Rating {
  const on = new Map(verdicts.map((verdict) => [verdict.clause, verdict]))
  const dimensions = scheme.dimensions.map((dimension) => rateDimension(dimension, on, scheme.lights?.from))
  const total = totalOf(scheme, dimensions)
  const caps = capsOf(scheme, on, inputs)
  const outcome = (points: Ratio, held: 'certain' | 'perhaps'): Outcome => ({
    points: toText(points),
    stars: starsFor(
      scheme,
      points,
      dimensions,
      held === 'certain' ? 'possible' : 'secured',
      lowest(caps, held),
      inputs,
    ),
  })
  const combined = combine(scheme, total.secured, inputs)
  const conflict = conflictOf(scheme, total.secured, inputs)
  return {
    scheme: scheme.id,
    dimensions,
    // What is not certain yet counts against what is secured.
    secured: outcome(total.secured, 'perhaps'),
    possible: outcome(total.possible, 'certain'),
    ...(combined && { combined: outcome(combined, 'perhaps') }),
    caps,
    ...(conflict && { conflict }),
  }
}

/** The points of an exempt item are shared out among its neighbours in proportion. */
function rateDimension(
  dimension: Dimension,
  on: ReadonlyMap<string, Verdict>,
  lit?: number,
): DimensionResult {
  const rated = dimension.items.map((item) => ({ item, pair: evaluate(item.of, on) }))
  const asked = ratio(rated.reduce((points, { item, pair }) => points + (pair ? item.points : 0), 0))
  const exempt = compare(asked, zero) === 0
  const scale = exempt ? zero : over(ratio(dimension.points), asked)
  const items = rated.map(({ item, pair }) => rateItem(item, pair, scale))
  const add = (pick: (item: ItemResult) => string): Ratio => sum(items.map((item) => fromText(pick(item))))
  const secured = add((item) => item.secured)
  return {
    id: dimension.id,
    exempt,
    secured: toText(secured),
    possible: toText(add((item) => item.possible)),
    ...(lit !== undefined && { lit: compare(secured, ratio(lit)) >= 0 }),
    items,
  }
}

function rateItem({ id, points }: Item, pair: Pair | undefined, scale: Ratio): ItemResult {
  const worth = pair ? times(ratio(points), scale) : zero
  const earn = (part: Ratio | undefined): string => toText(part ? times(worth, part) : zero)
  return { id, worth: toText(worth), secured: earn(pair?.secured), possible: earn(pair?.possible) }
}

/** A formula's ratio; a clause that is exempt, or not asked of this branch, leaves the mean it stands in. */
function evaluate(formula: Formula, on: ReadonlyMap<string, Verdict>): Pair | undefined {
  if ('mean' in formula) {
    const parts = formula.mean.flatMap((part) => evaluate(part, on) ?? [])
    const [secured, possible] = [mean(parts.map((p) => p.secured)), mean(parts.map((p) => p.possible))]
    return secured && possible && { secured, possible }
  }
  const verdict = on.get(formula.clause)
  if (!verdict || verdict.status === 'exempt') return undefined
  return { secured: fromText(verdict.secured), possible: fromText(verdict.possible) }
}

/** Out of a hundred, on the dimensions that ask anything at all. */
function totalOf(scheme: RatingScheme, results: readonly DimensionResult[]): Pair {
  const asked = scheme.dimensions.filter((_, index) => !results[index]!.exempt)
  const worth = ratio(asked.reduce((points, dimension) => points + dimension.points, 0))
  const outOf100 = (points: Ratio): Ratio =>
    compare(worth, zero) === 0 ? zero : over(times(points, full), worth)
  return {
    secured: outOf100(sum(results.map(({ secured }) => fromText(secured)))),
    possible: outOf100(sum(results.map(({ possible }) => fromText(possible)))),
  }
}

function starsFor(
  scheme: RatingScheme,
  points: Ratio,
  dimensions: readonly DimensionResult[],
  which: 'secured' | 'possible',
  cap: Stars,
  { grade }: RatingInputs,
): Outcome['stars'] {
  if (scheme.caps.some(({ kind }) => kind === 'grade') && !grade) return 'noGrade'
  if (scheme.lights) {
    const { from } = scheme.lights
    return dimensions.filter((d) => !d.exempt && compare(fromText(d[which]), ratio(from)) >= 0)
      .length as Stars
  }
  // Compared exactly, half-open: a line belongs to the band above it.
  const band = scheme.bands.find(({ from }) => compare(points, ratio(from)) >= 0)
  const stars = band?.stars ?? scheme.below
  return stars === 'undecided' ? stars : (Math.min(stars, cap) as Stars)
}

/** The three sides' points by their weights, once all three are there. */
function combine(
  { combination }: RatingScheme,
  committee: Ratio,
  { self, members }: RatingInputs,
): Ratio | undefined {
  if (!combination || self === undefined || members === undefined) return undefined
  const part = (points: Ratio, hundredths: number): Ratio => times(points, ratio(hundredths, 100))
  return plus(
    plus(part(fromText(self), combination.self), part(fromText(members), combination.members)),
    part(committee, combination.committee),
  )
}
