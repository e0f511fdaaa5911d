import { addDays, addMonths } from '#domain/calendar/days'
import { one, zero } from '#domain/exact/ratio'
import { isOpen, wholeYear, type Case, type Finding } from './measure'

/** Nothing of the sort in the months up to the year's end. What was withdrawn by the day we look from does not stand. */
export function avoid({ must: { breach, months }, view, year }: Case<'avoid'>): Finding[] {
  const period = wholeYear(year)
  const from = addMonths(addDays(period.until, 1), -months)
  const standing = (view.breaches.get(breach) ?? []).filter(
    ({ on, withdrawn }) => on >= from && on <= period.until && withdrawn === undefined,
  )
  const clean = standing.length === 0
  return [
    {
      period,
      weight: 1,
      // Only the whole year without one secures it.
      done: clean && !isOpen(period, view) ? one : zero,
      possible: clean ? one : zero,
      because: clean
        ? [{ code: 'clean', breach, since: from }]
        : standing.map(({ on }) => ({ code: 'breach', breach, on }) as const),
      counted: standing.map(({ id }) => id),
    },
  ]
}
