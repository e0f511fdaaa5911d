import type { Outcome, Rating, RatingInputs, RatingScheme, Stars } from '#types/rating'
import type { ClauseId } from '#types/standard'
import type { Verdict } from '#types/verdict'
import { compare, fromText, minus, over, plus, ratio, times, toText, type Ratio } from '#domain/exact/ratio'
import { clausesIn, lookupIn } from '#domain/formula'
import { fewest, withoutIdle, type Act } from '#domain/gap-search'
import { rate } from '#domain/rate'
import { bandOf } from '#domain/rate-caps'

/** So many things still to be done for a clause, and the points they gain. */
export type Step = { clause: ClauseId; acts: number; gains: string }

/**
 * How to come to the next star, or that this year it can no longer be reached. `awaiting` are clauses that no act of the
 * branch decides, a clean record or the assessors' word: named where the star needs them, too, to come out well.
 */
export type Gap =
  | { reachable: true; stars: Stars; steps: readonly Step[]; awaiting: readonly ClauseId[] }
  | { reachable: false; why: 'alreadyHighest' | 'tooLate' | 'noGrade' | 'noStars' }

/**
 * Found by rating again with the acts done: exact up to three together, the greatest gain first beyond that. What no act
 * decides is taken to come out well: the next star is the one above what the branch would then have.
 */
export function gap(scheme: RatingScheme, verdicts: readonly Verdict[], inputs: RatingInputs = {}): Gap {
  if (scheme.bands.length === 0 && !scheme.lights) return { reachable: false, why: 'noStars' }
  const { stars } = outcomeOf(rate(scheme, verdicts, inputs))
  if (stars === 'noGrade') return { reachable: false, why: 'noGrade' }
  if (stars === 5) return { reachable: false, why: 'alreadyHighest' }
  const open = openIn(scheme, verdicts)
  const awaiting = open.filter(({ acts }) => acts === 0).map(({ clause }) => clause)
  const granted = asGranted(verdicts, awaiting)
  const have = starsIn(outcomeOf(rate(scheme, granted, inputs)))
  const doable = open.filter(({ acts }) => acts > 0)
  const found = search(scheme, granted, doable, inputs, have) ?? { stars: have, steps: [] }
  if (found.stars <= starsIn({ stars })) return { reachable: false, why: 'tooLate' }
  const done = withDone(
    verdicts,
    found.steps.map(({ clause, acts }) => ({ clause, count: acts })),
  )
  const reaches = (all: readonly ClauseId[]): boolean =>
    starsIn(outcomeOf(rate(scheme, asGranted(done, all), inputs))) >= found.stars
  return { reachable: true, ...found, awaiting: withoutIdle(awaiting, reaches) }
}

/** What decides: the three sides together where all are there. */
const outcomeOf = ({ combined, secured }: Rating): Outcome => combined ?? secured

const starsIn = ({ stars }: Pick<Outcome, 'stars'>): Stars => (typeof stars === 'number' ? stars : 0)

/** What the scheme counts, or is held down by, and can still rise. */
function openIn(scheme: RatingScheme, verdicts: readonly Verdict[]): Verdict[] {
  const on = lookupIn(verdicts)
  const named = [
    ...scheme.dimensions.flatMap(({ items, veto }) => [
      ...items.flatMap(({ of }) => clausesIn(of)),
      ...(veto ? [veto.clause] : []),
    ]),
    ...scheme.caps.flatMap((cap) => (cap.kind === 'clause' ? [cap.clause] : [])),
  ]
  return [...new Set(named.map(on))].filter(
    ({ status, secured, possible }) =>
      status !== 'exempt' && compare(fromText(possible), fromText(secured)) > 0,
  )
}

function search(
  scheme: RatingScheme,
  verdicts: readonly Verdict[],
  doable: readonly Verdict[],
  inputs: RatingInputs,
  have: Stars,
): { stars: Stars; steps: Step[] } | undefined {
  const after = (done: readonly Act[]): Outcome => outcomeOf(rate(scheme, withDone(verdicts, done), inputs))
  const starsAfter = (done: readonly Act[]): Stars => starsIn(after(done))
  const now = after([])
  const gained = (done: readonly Act[]): Ratio => minus(fromText(after(done).points), fromText(now.points))
  const acts = doable
    .map(({ clause, acts: most }) => ({ clause, most, gain: gained([{ clause, count: 1 }]) }))
    .sort((a, b) => compare(b.gain, a.gain))
  const chosen = fewest(acts, needed(scheme, now), (done) => starsAfter(done) > have)
  if (!chosen) return undefined
  return {
    stars: starsAfter(chosen),
    steps: chosen.map((act) => ({ clause: act.clause, acts: act.count, gains: toText(gained([act])) })),
  }
}

/** Points still missing to the next band; none to speak of where something else than points holds the stars down. */
function needed(scheme: RatingScheme, { points, stars }: Outcome): Ratio | undefined {
  const have = fromText(points)
  if (scheme.lights || bandOf(scheme, have) !== stars) return undefined
  const next = [...scheme.bands].reverse().find(({ from }) => compare(ratio(from), have) > 0)
  return next && minus(ratio(next.from), have)
}

/** The verdicts as they would be with so many acts done for each of these clauses. */
function withDone(verdicts: readonly Verdict[], done: readonly Act[]): Verdict[] {
  const counts = new Map(done.map(({ clause, count }) => [clause, count]))
  return verdicts.map((verdict) => {
    const count = counts.get(verdict.clause)
    if (count === undefined) return verdict
    const { secured, possible, acts } = verdict
    const rise = minus(fromText(possible), fromText(secured))
    const part = over(times(rise, ratio(count)), ratio(acts))
    return {
      ...verdict,
      secured: toText(plus(fromText(secured), part)),
      status: count === acts ? 'met' : verdict.status,
    }
  })
}

/** The verdicts with these clauses coming out as well as they still can. */
const asGranted = (verdicts: readonly Verdict[], clauses: readonly ClauseId[]): Verdict[] =>
  verdicts.map((verdict) =>
    clauses.includes(verdict.clause) ? { ...verdict, secured: verdict.possible, status: 'met' } : verdict,
  )
