import type { RatingScheme } from '#types/rating'
import type { Clause } from '#types/standard'
import { star1 } from './star1'
import { star2 } from './star2'
import { star3 } from './star3'

/** Every star scheme there is. */
export const schemes: readonly RatingScheme[] = [star1, star2, star3]

/** All that has to be assessed before a scheme can rate: the standards' clauses and its own. */
export const clausesFor = ({ clauses }: RatingScheme, standards: readonly Clause[]): Clause[] => [
  ...standards,
  ...clauses,
]
