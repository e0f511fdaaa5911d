import type { Day } from '#types/calendar'
import type { Act, Entered, Happening } from '#types/records'
import type { Share } from '#types/tally'
import { knownBy } from '#domain/view'

/**
 * Two of the three numbers a meeting has: who was there, and who had it in the end, make-up counted, late or not. The
 * third, the quorum, counts voters only, and what is made up never enters it: see quorum.ts.
 */
export type Rates = { onSite: Share; covered: Share }

/**
 * Over as many meetings as are given, as they were known on a day: each once, as last corrected by then, and with what
 * had been made up by then. Meetings without a count stand aside.
 */
export function attendanceRates(acts: readonly Act[], absences: readonly Happening[], asOf: Day): Rates {
  const counted = eachOnce(knownBy(acts, asOf)).filter(
    ({ due, present }) => due !== undefined && present !== undefined,
  )
  const ids = new Set(counted.flatMap(({ id, replaces = id }) => [id, replaces]))
  const madeUp = eachOnce(knownBy(absences, asOf)).filter(
    ({ act, answered }) =>
      act !== undefined && ids.has(act) && answered && answered.on <= asOf && answered.enteredOn <= asOf,
  ).length
  const add = (pick: (act: Act) => number): number => counted.reduce((sum, act) => sum + pick(act), 0)
  const [of, done] = [add(({ due }) => due!), add(({ present }) => present!)]
  return { onSite: { done, of }, covered: { done: done + madeUp, of } }
}

const eachOnce = <T extends Entered>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]
