import type { RatingScheme } from '#types/rating'
import { inspection } from './inspection'
import { star1 } from './star1'
import { star2 } from './star2'
import { star3 } from './star3'
import { targetAppraisal } from './target-appraisal'

/** Every scheme there is: three give stars, the yearly appraisal and the monthly inspection give points alone. */
export const schemes: readonly RatingScheme[] = [star1, star2, star3, targetAppraisal, inspection]
