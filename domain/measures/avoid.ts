import { addDays, addMonths } from '#domain/calendar/days'
import type { Day } from '#types/calendar'
import type { BranchProfile } from '#types/records'
import type { Reason } from '#types/verdict'
import { isIn, isOpen, type Case, type Finding } from './measure'

/** Nothing of the sort in the months up to the year's end. What was withdrawn by the day we look from does not stand. */
export function avoid({ must: { breach, months }, branch, view, period }: Case<'avoid'>): Finding[] {
  const window = { from: addMonths(addDays(period.until, 1), -months), until: period.until }
  const standing = (view.breaches.get(breach) ?? []).filter(
    ({ on, withdrawn }) => isIn(on, window) && withdrawn === undefined,
  )
  const clean = standing.length === 0
  return [
    {
      period,
      weight: 1,
      parts: 1,
      // Only the whole year without one secures it.
      done: clean && !isOpen(period, view) ? 1 : 0,
      possible: clean ? 1 : 0,
      because: clean
        ? [{ code: 'clean', breach, since: window.from }, ...young(branch, months, window.from)]
        : standing.map(({ on }) => ({ code: 'breach', breach, on }) as const),
      counted: standing.map(({ id }) => id),
      acts: 0,
    },
  ]
}

/** A branch younger than the months asked for has nothing to show for all of them: people say what that means. */
const young = ({ foundedOn }: BranchProfile, months: number, since: Day): Reason[] =>
  foundedOn > since ? [{ code: 'youngerThan', months, foundedOn }] : []
