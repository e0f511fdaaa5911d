import type { Day, Period } from '#types/calendar'
import type { BranchProfile, Entered, Lead, RollEntry, Stay } from '#types/records'
import type { Settings } from '#types/ruling'
import type { Clause, Must, MustKind, Office } from '#types/standard'
import type { Reason } from '#types/verdict'
import type { View } from '#domain/view'

export type MustOf<K extends MustKind> = Extract<Must, { kind: K }>

/** All that a measure may look at. */
export type Looking = {
  branch: BranchProfile
  view: View
  year: number
  /** The whole of that year. */
  period: Period
  settings: Settings
}

export type Case<K extends MustKind = MustKind> = Looking & { must: MustOf<K>; clause: Clause }

/**
 * What was counted in one period, in whole numbers: `done` parts are certain and `possible` can still be reached, of
 * `weight` times `parts`. `weight` is what the whole counts among the periods; nought says that nothing was asked.
 */
export type Finding = {
  period: Period
  weight: number
  parts: number
  done: number
  possible: number
  because: readonly Reason[]
  counted: readonly string[]
  /** How many single things can still be done: a meeting, a paper, a visit. As many as parts are open, where not given. */
  acts?: number
  /** The last day on which what is missing can still be done, where it is not the period's own. */
  mendBy?: Day | undefined
}

/** Nothing was asked in the period, and why. */
export const nothing = (period: Period, ...because: Finding['because']): Finding => ({
  period,
  weight: 0,
  parts: 1,
  done: 0,
  possible: 0,
  because,
  counted: [],
})

/** Whether a period is still running on the day we look from: its last day is still in time. */
export const isOpen = ({ until }: Period, { asOf }: Pick<View, 'asOf'>): boolean => asOf <= until

/** The whole of a calendar year. */
export const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, until: `${year}-12-31` })

export const isIn = (on: Day, { from, until }: Period): boolean => from <= on && on <= until

export const lifeOf = ({ foundedOn, endedOn }: BranchProfile): Stay => ({
  from: foundedOn,
  ...(endedOn && { until: endedOn }),
})

/** Somebody's times of leading in that office; all of them where none is named. */
export const leadsAs = (office: Office | undefined, { leads = [] }: RollEntry): readonly Lead[] =>
  office === undefined ? leads : leads.filter(({ as = 'committee' }) => as === office)

/** Only who was there from a period's first day to its last owes it. What is done in part of one counts all the same. */
export const owes = ({ from, until }: Stay, period: Period): boolean =>
  from <= period.from && (until === undefined || until >= period.until)

/** Whether a stay and a period have any day in common. */
export const overlaps = ({ from, until }: Stay, period: Period): boolean =>
  from <= period.until && (until === undefined || until >= period.from)

/** From the earliest to the latest, in whatever order they were handed over. */
export const inOrder = <T extends Entered>(all: readonly T[]): T[] =>
  [...all].sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.enteredOn, b.enteredOn) || compareText(a.id, b.id),
  )

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
