import type { CapResult, Rating, RatingInputs, RatingScheme, Stars } from '#types/rating'
import type { Verdict } from '#types/verdict'
import { compare, ratio, type Ratio } from '#domain/exact/ratio'

/** What holds the stars down: for certain, because it is so, or perhaps, because the year is not over. */
export function capsOf(
  { caps }: RatingScheme,
  on: ReadonlyMap<string, Verdict>,
  { grade }: RatingInputs,
): CapResult[] {
  return caps.flatMap((cap): CapResult[] => {
    if (cap.kind === 'grade') return grade ? [{ cap, atMost: cap.atMost[grade], holds: 'certain' }] : []
    const status = on.get(cap.clause)?.status
    if (status === 'unmet') return [{ cap, atMost: cap.atMost, holds: 'certain' }]
    return status === 'pending' ? [{ cap, atMost: cap.atMost, holds: 'perhaps' }] : []
  })
}

/** The lowest cap among the certain ones, or among all. */
export function lowest(caps: readonly CapResult[], held: 'certain' | 'perhaps'): Stars {
  const holding = caps.filter(({ holds }) => held === 'perhaps' || holds === 'certain')
  return holding.reduce<Stars>((least, { atMost }) => (atMost < least ? atMost : least), 5)
}

/** Grade and points at odds: caps only ever lower, so the contradiction goes to people. */
export function conflictOf(scheme: RatingScheme, points: Ratio, { grade }: RatingInputs): Rating['conflict'] {
  const byPoints = scheme.bands.find(({ from }) => compare(points, ratio(from)) >= 0)?.stars ?? 0
  const graded = scheme.caps.find((cap) => cap.kind === 'grade')
  if (!graded || !grade) return undefined
  if (grade === 'advanced') return byPoints < 3 ? 'advancedButLow' : undefined
  return byPoints > graded.atMost[grade] ? 'ordinaryButHigh' : undefined
}
