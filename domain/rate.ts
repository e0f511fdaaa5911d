import type {
  Dimension,
  DimensionResult,
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
  over,
  plus,
  ratio,
  sum,
  times,
  toText,
  zero,
  type Ratio,
} from '#domain/exact/ratio'
import { clausesIn, evaluate, lookupIn, type Lookup, type Pair } from '#domain/formula'
import { bandOf, capsOf, conflictOf, lacking, lowest } from '#domain/rate-caps'

const full = ratio(100)

/** Points and stars for one branch, item by item, so that every lost point can be pointed at. */
export function rate(scheme: RatingScheme, verdicts: readonly Verdict[], inputs: RatingInputs = {}): Rating {
  const on = lookupIn(verdicts)
  const dimensions = scheme.dimensions.map((dimension) => rateDimension(dimension, on, scheme.lights?.from))
  const total = totalOf(scheme, dimensions)
  const caps = capsOf(scheme, { on, dimensions, inputs })
  const outcome = (points: Ratio, which: 'secured' | 'possible'): Outcome => {
    // What may yet hold the stars down counts against what is secured.
    const cap = lowest(caps, which === 'secured' ? 'perhaps' : 'certain')
    return {
      points: toText(points),
      stars: starsFor(scheme, points, litAmong(dimensions, which), cap, inputs),
    }
  }
  const secured = outcome(total.secured, 'secured')
  const possible = outcome(total.possible, 'possible')
  const points = isReviewed(scheme, on) ? combine(scheme, total.secured, inputs) : undefined
  const combined = points && outcome(points, 'secured')
  const conflict = conflictOf(scheme, combined ?? secured, combined ?? possible, inputs)
  return {
    scheme: scheme.id,
    dimensions,
    secured,
    possible,
    ...(combined && { combined }),
    provisional: scheme.combination !== undefined && !combined,
    caps,
    ...(conflict && { conflict }),
  }
}

/** The points of an exempt item are shared out among its neighbours in proportion. */
function rateDimension(dimension: Dimension, on: Lookup, lightsFrom?: number): DimensionResult {
  const rated = dimension.items.map((item) => ({ item, pair: evaluate(item.of, on) }))
  const asked = ratio(rated.reduce((points, { item, pair }) => points + (pair ? item.points : 0), 0))
  const exempt = compare(asked, zero) === 0
  const scale = exempt ? zero : over(ratio(dimension.points), asked)
  const items = rated.map(({ item, pair }) => rateItem(item, pair, scale))
  const secured = sum(items.map((item) => fromText(item.secured)))
  const possible = sum(items.map((item) => fromText(item.possible)))
  const veto = dimension.veto && lacking(dimension.veto.clause, on)
  const bright = (points: Ratio): boolean => !exempt && compare(points, ratio(lightsFrom ?? 0)) >= 0
  return {
    id: dimension.id,
    exempt,
    secured: toText(secured),
    possible: toText(possible),
    ...(lightsFrom !== undefined && {
      lit: { secured: bright(secured) && !veto, possible: bright(possible) && veto !== 'certain' },
    }),
    items,
  }
}

function rateItem({ id, points }: Item, pair: Pair | undefined, scale: Ratio): ItemResult {
  const worth = pair ? times(ratio(points), scale) : zero
  const earn = (part: Ratio | undefined): string => toText(part ? times(worth, part) : zero)
  return { id, worth: toText(worth), secured: earn(pair?.secured), possible: earn(pair?.possible) }
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

const litAmong = (dimensions: readonly DimensionResult[], which: 'secured' | 'possible'): Stars =>
  dimensions.filter(({ lit }) => lit?.[which]).length as Stars

function starsFor(
  scheme: RatingScheme,
  points: Ratio,
  lit: Stars,
  cap: Stars,
  { grade }: RatingInputs,
): Outcome['stars'] {
  if (scheme.caps.some(({ kind }) => kind === 'grade') && !grade) return 'noGrade'
  const stars = scheme.lights ? lit : bandOf(scheme, points)
  return stars === 'undecided' ? stars : (Math.min(stars, cap) as Stars)
}

/** Whether the assessors have said all that this scheme needs of them. */
function isReviewed({ dimensions }: RatingScheme, on: Lookup): boolean {
  const clauses = dimensions.flatMap(({ items }) => items.flatMap(({ of }) => clausesIn(of)))
  return !clauses.some((clause) =>
    on(clause).periods.some(({ because }) =>
      because.some(({ code }) => code === 'notJudged' || code === 'judgesDiffer'),
    ),
  )
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
