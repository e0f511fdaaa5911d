import type { ClauseId } from '#types/standard'
import { compare, plus, zero, type Ratio } from '#domain/exact/ratio'

/** So many acts for one clause. */
export type Act = { clause: ClauseId; count: number }

/** A clause, how many acts it can still take, and what one of them gains. */
type Candidate = { clause: ClauseId; most: number; gain: Ratio }

const together = 3

/**
 * The fewest acts that suffice: every choice of up to three is tried, the greatest gains first, and beyond that one act
 * after another. `needed` are the points that are missing, where points are all that is: fewer cannot suffice.
 */
export function fewest(
  candidates: readonly Candidate[],
  needed: Ratio | undefined,
  suffices: (done: readonly Act[]) => boolean,
): Act[] | undefined {
  for (let size = 1; size <= together; size++) {
    if (needed && compare(best(candidates, size), needed) < 0) continue
    for (const choice of choices(candidates, size)) if (suffices(choice)) return choice
  }
  const taken = oneAfterAnother(candidates, suffices)
  return taken && withoutIdle(taken, suffices)
}

/** What turns out not to be needed after all is left out again, the smallest gain first. */
export const withoutIdle = <T>(taken: readonly T[], suffices: (left: readonly T[]) => boolean): T[] =>
  taken.reduceRight<T[]>(
    (left, one) => {
      const others = left.filter((other) => other !== one)
      return suffices(others) ? others : left
    },
    [...taken],
  )

/** The most that so many acts can gain. */
function best(candidates: readonly Candidate[], size: number): Ratio {
  const gains = candidates.flatMap(({ most, gain }) =>
    Array.from({ length: Math.min(most, size) }, () => gain),
  )
  return gains.slice(0, size).reduce(plus, zero)
}

/** Every choice of so many acts, several of them perhaps for one clause. */
function* choices(candidates: readonly Candidate[], size: number, from = 0): Generator<Act[]> {
  if (size === 0) return yield []
  for (let index = from; index < candidates.length; index++) {
    const { clause, most } = candidates[index]!
    for (let count = Math.min(most, size); count >= 1; count--)
      for (const rest of choices(candidates, size - count, index + 1)) yield [{ clause, count }, ...rest]
  }
}

function oneAfterAnother(
  candidates: readonly Candidate[],
  suffices: (done: readonly Act[]) => boolean,
): Act[] | undefined {
  const taken: Act[] = []
  for (const { clause, most } of candidates) {
    const act = { clause, count: 0 }
    taken.push(act)
    while (act.count < most) {
      act.count++
      if (suffices(taken)) return taken
    }
  }
  return undefined
}
