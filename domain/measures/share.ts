import type { Period } from '#types/calendar'
import type { Act, Count } from '#types/records'
import type { View } from '#domain/view'
import { isIn, isOpen, type Case, type Finding } from './measure'

type Counted = { done: number; of: number; ids: readonly string[] }

/** Shares that follow from the records themselves; all others are counted elsewhere and recorded as counts. */
const derived: Readonly<Record<string, (view: View, period: Period) => Counted>> = {
  'meetingsWithSignIn/meetingsHeld': ofMeetings(({ signed }) => signed === true),
  'recordsWithAllRequiredFields/records': ofMeetings(({ minuted }) => minuted === true),
  'meetingsSignedAndMinuted/meetings': ofMeetings(
    ({ signed, minuted }) => signed === true && minuted === true,
  ),
}

/** So many of so many in the year; where there is nothing to count, nothing was asked. */
export function share({ must: { part, whole }, view, period }: Case<'share'>): Finding[] {
  const key = `${part}/${whole}`
  const { done, of, ids } = derived[key]?.(view, period) ?? recorded(view.counts.get(key) ?? [], period)
  // Nothing written down is not nothing to count: whoever has nothing says so, with a count of none of none.
  if (ids.length === 0 && of === 0 && !(key in derived)) return [notYet(whole, period, isOpen(period, view))]
  return [
    {
      period,
      weight: of,
      parts: 1,
      done,
      possible: isOpen(period, view) ? of : done,
      because: [{ code: 'share', part, whole, done, of }],
      counted: ids,
    },
  ]
}

const notYet = (whole: string, period: Period, open: boolean): Finding => ({
  period,
  weight: 1,
  parts: 1,
  done: 0,
  possible: open ? 1 : 0,
  because: [{ code: 'notRecorded', what: whole }],
  counted: [],
})

/** Counts add up over the year. */
function recorded(counts: readonly Count[], period: Period): Counted {
  const own = counts.filter(({ on }) => isIn(on, period))
  const add = (pick: (count: Count) => number): number => own.reduce((sum, count) => sum + pick(count), 0)
  return { done: add(({ done }) => done), of: add(({ of }) => of), ids: own.map(({ id }) => id) }
}

/** Only what was signed for or ought to have been is a meeting here; other acts say nothing of it. */
function ofMeetings(isDone: (act: Act) => boolean) {
  return (view: View, period: Period): Counted => {
    const held = view.allActs.filter(({ on, signed }) => signed !== undefined && isIn(on, period))
    const done = held.filter(isDone)
    return { done: done.length, of: held.length, ids: done.map(({ id }) => id) }
  }
}
