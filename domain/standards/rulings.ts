import type { Day } from '#types/calendar'
import { contradictions } from './rulings-contradictions'
import { readings } from './rulings-readings'

/** A question the documents leave open: how it can be read, how we read it, and since when. */
export type Ruling = {
  id: string
  question: string
  readings: readonly string[]
  decision: string
  decidedOn: Day
  /** Whether a committee may decide otherwise for itself, from a day on. */
  settable: boolean
}

export const rulings: readonly Ruling[] = [...contradictions, ...readings]
