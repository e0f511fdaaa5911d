import type { Day } from '#types/calendar'
import type { Act, Happening } from '#types/records'

export type Share = { done: number; of: number }

/**
 * Two of the three numbers a meeting has: who was there, and who had it in the end, make-up counted, late or not. The
 * third, the quorum, counts voters only, and what is made up never enters it: see quorum.ts.
 */
export type Rates = { onSite: Share; covered: Share }

/** Over as many meetings as are given; only what was made up by the day counts. Meetings without a count stand aside. */
export function attendanceRates(acts: readonly Act[], absences: readonly Happening[], asOf: Day): Rates {
  const counted = acts.filter(({ due, present }) => due !== undefined && present !== undefined)
  const ids = new Set(counted.map(({ id }) => id))
  const madeUp = absences.filter(
    ({ act, answered }) =>
      act !== undefined && ids.has(act) && answered && answered.on <= asOf && answered.enteredOn <= asOf,
  ).length
  const add = (pick: (act: Act) => number): number => counted.reduce((sum, act) => sum + pick(act), 0)
  const [of, done] = [add(({ due }) => due!), add(({ present }) => present!)]
  return { onSite: { done, of }, covered: { done: done + madeUp, of } }
}
