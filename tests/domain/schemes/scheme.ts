import type { RatingScheme } from '#types/rating'
import type { Clause, ClauseId } from '#types/standard'
import type { Verdict } from '#types/verdict'
import { clausesIn } from '#domain/formula'
import { findClause } from '#domain/standards/library'

export const itemsOf = ({ dimensions }: RatingScheme) => dimensions.flatMap(({ items }) => items)

/** Every clause a scheme measures, as often as it does. */
export const clausesOf = (scheme: RatingScheme): Clause[] =>
  itemsOf(scheme).flatMap(({ id, of }) =>
    clausesIn(of).map((clause) => {
      const found = findClause(clause)
      if (!found) throw new Error(`${scheme.id} ${id}: there is no clause ${clause}`)
      return found
    }),
  )

/** What is counted for a clause, whichever of the standards asks for it. */
export const factOf = ({ id, sameAs }: Clause): ClauseId => sameAs ?? id

/** Every clause met but for these. */
export const allBut = (scheme: RatingScheme, lacking: Record<ClauseId, string> = {}): Verdict[] =>
  clausesOf(scheme).map(({ id }) => {
    const ratio = lacking[id] ?? '1/1'
    return {
      clause: id,
      status: ratio === '1/1' ? 'met' : 'unmet',
      secured: ratio,
      possible: ratio,
      acts: 0,
      periods: [],
      rulings: [],
    }
  })
