import type { Period } from '#types/calendar'
import type { BranchProfile } from '#types/records'
import type { Clause, Must, MustKind } from '#types/standard'
import type { Reason } from '#types/verdict'
import type { Ratio } from '#domain/exact/ratio'
import type { View } from '#domain/view'

export type MustOf<K extends MustKind> = Extract<Must, { kind: K }>

/** All that a measure may look at. */
export type Case<K extends MustKind = MustKind> = {
  must: MustOf<K>
  clause: Clause
  branch: BranchProfile
  view: View
  year: number
}

/**
 * What was found in one period: how much of how much is done, and how much can still be done. `weight` is what the
 * whole counts among the periods; nought says that nothing was asked.
 */
export type Finding = {
  period: Period
  weight: number
  done: Ratio
  possible: Ratio
  because: readonly Reason[]
  counted: readonly string[]
}

export type Measure<K extends MustKind> = (of: Case<K>) => Finding[]

/** Whether a period is still running on the day we look from: its last day is still in time. */
export const isOpen = ({ until }: Period, { asOf }: View): boolean => asOf <= until

/** The whole of a calendar year. */
export const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, until: `${year}-12-31` })
