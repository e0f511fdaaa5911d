import type { Day, Period } from '#types/calendar'
import type { BranchProfile, Lead, RollEntry, Stay } from '#types/records'
import type { Settings } from '#types/ruling'
import type { Clause, ClauseId, Must, MustKind, Office } from '#types/standard'
import type { Reason } from '#types/verdict'
import type { View } from '#domain/view'

export type MustOf<K extends MustKind> = Extract<Must, { kind: K }>

/** All that a measure may look at. */
export type Looking = {
  branch: BranchProfile
  view: View
  year: number
  /** The whole of that year, or what of it a version of the clause was in force for. */
  period: Period
  settings: Settings
  /** Clauses that ask the same of the same people, by the one under which the fact is measured. */
  twins: ReadonlyMap<ClauseId, readonly ClauseId[]>
}

/** A clause, and those of other standards that ask the same: leave or a judgement given for one holds for all. */
export const alike = ({ clause, twins }: Pick<Case, 'clause' | 'twins'>): readonly ClauseId[] =>
  twins.get(clause.sameAs ?? clause.id) ?? [clause.id]

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

/** A branch's life as it was known on the day we look from: its end only once it came. */
export const lifeOf = ({ foundedOn, endedOn }: BranchProfile, { asOf }: Pick<View, 'asOf'>): Stay => ({
  from: foundedOn,
  ...(endedOn !== undefined && endedOn <= asOf && { until: endedOn }),
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
