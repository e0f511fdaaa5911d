import type {
  Cap,
  CapResult,
  DimensionResult,
  Outcome,
  Rating,
  RatingInputs,
  RatingScheme,
  Stars,
} from '#types/rating'
import { compare, fromText, one, ratio, type Ratio } from '#domain/exact/ratio'
import type { Lookup } from '#domain/formula'

type Rated = { on: Lookup; dimensions: readonly DimensionResult[]; inputs: RatingInputs }

/** What holds the stars down: for certain, because it can no longer be mended, or perhaps, because it still can. */
export const capsOf = ({ caps }: RatingScheme, rated: Rated): CapResult[] =>
  caps.flatMap((cap): CapResult[] => {
    const result = (kinds[cap.kind] as (cap: Cap, rated: Rated) => Held | undefined)(cap, rated)
    return result ? [{ cap, ...result }] : []
  })

type Held = Omit<CapResult, 'cap'>

const kinds: { [K in Cap['kind']]: (cap: Extract<Cap, { kind: K }>, rated: Rated) => Held | undefined } = {
  grade: ({ atMost }, { inputs: { grade } }) => grade && { atMost: atMost[grade], holds: 'certain' },
  clause: ({ clause, atMost }, { on }) => {
    const holds = lacking(clause, on)
    return holds && { atMost, holds }
  },
  everyItem: ({ atMost }, { dimensions }) => {
    const items = dimensions.flatMap((dimension) => dimension.items)
    const isShort = (of: 'secured' | 'possible'): boolean =>
      items.some((item) => compare(fromText(item[of]), fromText(item.worth)) < 0)
    if (!isShort('secured')) return undefined
    return { atMost, holds: isShort('possible') ? 'certain' : 'perhaps' }
  },
  stepByStep: ({ first }, { inputs: { lastStars } }) => ({
    atMost: lastStars === undefined ? first : (Math.min(5, lastStars + 1) as Stars),
    holds: 'certain',
  }),
}

/** Whether a clause is not wholly met: for certain, or perhaps; or not at all. */
export function lacking(clause: string, on: Lookup): CapResult['holds'] | undefined {
  const { status, secured, possible } = on(clause)
  if (status === 'exempt' || compare(fromText(secured), one) >= 0) return undefined
  return compare(fromText(possible), one) < 0 ? 'certain' : 'perhaps'
}

/** The lowest cap among the certain ones, or among all. */
export function lowest(caps: readonly CapResult[], held: CapResult['holds']): Stars {
  const holding = caps.filter(({ holds }) => held === 'perhaps' || holds === 'certain')
  return holding.reduce<Stars>((least, { atMost }) => (atMost < least ? atMost : least), 5)
}

/** Compared exactly, half-open: a line belongs to the band above it. */
export const bandOf = ({ bands, below }: RatingScheme, points: Ratio): Stars | 'undecided' =>
  bands.find(({ from }) => compare(points, ratio(from)) >= 0)?.stars ?? below

/**
 * Grade and points at odds: caps only ever lower, so the contradiction goes to people. Before the year is over, only
 * when no further points could settle it. The backward have no stars in any case.
 */
export function conflictOf(
  scheme: RatingScheme,
  secured: Outcome,
  possible: Outcome,
  { grade }: RatingInputs,
): Rating['conflict'] {
  const graded = scheme.caps.find((cap) => cap.kind === 'grade')
  const starsBy = ({ points }: Outcome): number => Number(bandOf(scheme, fromText(points))) || 0
  if (!graded) return undefined
  if (grade === 'advanced' && starsBy(possible) < 3) return 'advancedButLow'
  return grade === 'ordinary' && starsBy(secured) > graded.atMost.ordinary ? 'ordinaryButHigh' : undefined
}
