import type { Rating, RatingInputs, RatingScheme, Stars } from '#types/rating'
import type { ClauseId } from '#types/standard'
import type { Verdict } from '#types/verdict'
import { compare, fromText, minus, toText, zero, type Ratio } from '#domain/exact/ratio'
import { clausesIn, lookupIn } from '#domain/formula'
import { rate } from '#domain/rate'

/** One thing still to be done, and the points it alone would gain. */
export type Step = { clause: ClauseId; gains: string }

/** How to come to the next star, or that this year it can no longer be reached. */
export type Gap =
  | { reachable: true; stars: Stars; steps: readonly Step[] }
  | { reachable: false; why: 'alreadyHighest' | 'tooLate' | 'noGrade' | 'noStars' }

const together = 3

/**
 * The fewest steps to the next star, found by rating again with each of them done: every choice of up to three is
 * tried, and beyond that the step that gains most is taken first.
 */
export function gap(scheme: RatingScheme, verdicts: readonly Verdict[], inputs: RatingInputs = {}): Gap {
  if (scheme.bands.length === 0 && !scheme.lights) return { reachable: false, why: 'noStars' }
  const now = rate(scheme, verdicts, inputs)
  const stars = now.secured.stars
  if (stars === 'noGrade') return { reachable: false, why: 'noGrade' }
  if (stars === 5) return { reachable: false, why: 'alreadyHighest' }
  const have = stars === 'undecided' ? 0 : stars
  const more = (rating: Rating): Stars | undefined =>
    typeof rating.secured.stars === 'number' && rating.secured.stars > have ? rating.secured.stars : undefined
  const withDone = (done: readonly ClauseId[]): Rating =>
    rate(scheme, asDone(verdicts, new Set(done)), inputs)

  const steps = stepsOf(scheme, verdicts, withDone, now)
  const chosen = fewest(steps, (done) => more(withDone(done)) !== undefined)
  if (!chosen) return { reachable: false, why: 'tooLate' }
  const reached = more(withDone(chosen.map(({ clause }) => clause)))!
  return { reachable: true, stars: reached, steps: chosen }
}

/** What is still open and would gain anything, the greatest gain first. */
function stepsOf(
  scheme: RatingScheme,
  verdicts: readonly Verdict[],
  withDone: (done: readonly ClauseId[]) => Rating,
  now: Rating,
): Step[] {
  const on = lookupIn(verdicts)
  const named = scheme.dimensions.flatMap(({ items }) => items.flatMap(({ of }) => clausesIn(of)))
  const inScheme = new Set(named.map((id) => on(id).clause))
  const capping = scheme.caps.flatMap((cap) => (cap.kind === 'clause' ? [on(cap.clause).clause] : []))
  const open = verdicts.filter(
    ({ clause, status }) => status !== 'exempt' && (inScheme.has(clause) || capping.includes(clause)),
  )
  return open
    .filter(({ secured, possible }) => compare(fromText(possible), fromText(secured)) > 0)
    .map(({ clause }) => ({ clause, gained: minus(points(withDone([clause])), points(now)) }))
    .filter(({ clause, gained }) => compare(gained, zero) > 0 || capping.includes(clause))
    .sort((a, b) => compare(b.gained, a.gained))
    .map(({ clause, gained }) => ({ clause, gains: toText(gained) }))
}

function fewest(
  steps: readonly Step[],
  suffices: (done: readonly ClauseId[]) => boolean,
): Step[] | undefined {
  for (let size = 1; size <= together; size++)
    for (const choice of choices(steps, size)) if (suffices(choice.map(({ clause }) => clause))) return choice
  const taken: Step[] = []
  for (const step of steps) {
    taken.push(step)
    if (suffices(taken.map(({ clause }) => clause))) return taken
  }
  return undefined
}

/** Every choice of so many steps, those with the greatest gains first. */
function* choices(steps: readonly Step[], size: number, from = 0): Generator<Step[]> {
  if (size === 0) return yield []
  for (let index = from; index < steps.length; index++)
    for (const rest of choices(steps, size - 1, index + 1)) yield [steps[index]!, ...rest]
}

/** The verdicts as they would be with these clauses done as far as they still can be. */
const asDone = (verdicts: readonly Verdict[], done: ReadonlySet<ClauseId>): Verdict[] =>
  verdicts.map((verdict) =>
    done.has(verdict.clause)
      ? {
          ...verdict,
          secured: verdict.possible,
          status: verdict.status === 'pending' ? 'met' : verdict.status,
        }
      : verdict,
  )

const points = (rating: Rating): Ratio => fromText(rating.secured.points)
