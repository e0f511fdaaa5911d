import type { Ruling } from '#types/ruling'
import { contradictions } from './rulings-contradictions'
import { proposals } from './rulings-proposals'
import { readings } from './rulings-readings'

/** Every question the documents leave open, and our answer to it. */
export const rulings: readonly Ruling[] = [...contradictions, ...readings, ...proposals]
