import type { Act, Count } from '#types/records'
import { ratio } from '#domain/exact/ratio'
import type { View } from '#domain/view'
import { isOpen, wholeYear, type Case, type Finding } from './measure'

type Counted = { done: number; of: number; ids: readonly string[] }

/** Shares that follow from the records themselves; all others are counted elsewhere and recorded as counts. */
const derived: Readonly<Record<string, (view: View, year: number) => Counted>> = {
  'meetingsWithSignIn/meetingsHeld': ofMeetings(({ signed }) => signed === true),
  'recordsWithAllRequiredFields/records': ofMeetings(({ minuted }) => minuted === true),
  'meetingsSignedAndMinuted/meetings': ofMeetings(
    ({ signed, minuted }) => signed === true && minuted === true,
  ),
}

/** So many of so many in the year; where there is nothing to count, nothing was asked. */
export function share({ must: { part, whole }, view, year }: Case<'share'>): Finding[] {
  const period = wholeYear(year)
  const key = `${part}/${whole}`
  const { done, of, ids } = derived[key]?.(view, year) ?? recorded(view.counts.get(key) ?? [], year)
  return [
    {
      period,
      weight: of,
      done: ratio(done),
      possible: ratio(isOpen(period, view) ? of : done),
      because: [{ code: 'share', part, whole, done, of }],
      counted: ids,
    },
  ]
}

/** Counts add up over the year. */
function recorded(counts: readonly Count[], year: number): Counted {
  const own = counts.filter(({ on }) => on.startsWith(String(year)))
  const add = (pick: (count: Count) => number): number => own.reduce((sum, count) => sum + pick(count), 0)
  return { done: add(({ done }) => done), of: add(({ of }) => of), ids: own.map(({ id }) => id) }
}

/** Only what was signed for or ought to have been is a meeting here; other acts say nothing of it. */
function ofMeetings(isDone: (act: Act) => boolean) {
  return (view: View, year: number): Counted => {
    const held = view.allActs.filter(({ on, signed }) => signed !== undefined && on.startsWith(String(year)))
    const done = held.filter(isDone)
    return { done: done.length, of: held.length, ids: done.map(({ id }) => id) }
  }
}
