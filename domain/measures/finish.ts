import type { Day } from '#types/calendar'
import { addDays } from '#domain/calendar/days'
import { one, ratio, zero, type Ratio } from '#domain/exact/ratio'
import { wholeYear, type Case, type Finding } from './measure'

/** Up to so many days late a task still counts half. */
const graceDays = 30

/** A task by its day. Where the document leaves the day open and nobody has set one, nothing is asked yet. */
export function finish({ must, view, year }: Case<'finish'>): Finding[] {
  const { task } = must
  const due = dueIn(must, year)
  if (!due) return [{ ...nothing(year), because: [{ code: 'noDay', task }] }]
  const record = view.tasks.get(task)?.find(({ on }) => on.startsWith(String(year)))
  const doneOn = known(record?.doneOn, view.asOf)
  return [
    {
      period: { from: wholeYear(year).from, until: due },
      weight: 1,
      done: doneOn ? worth(doneOn, due) : zero,
      possible: worth(doneOn ?? view.asOf, due),
      because: [{ code: 'task', task, due, ...(doneOn && { doneOn }) }],
      counted: record && doneOn ? [record.id] : [],
    },
  ]
}

const known = (on: Day | undefined, asOf: Day): Day | undefined => (on && on <= asOf ? on : undefined)

/** The day of this year, or of the next for what closes a year. */
function dueIn({ due, nextYear = false }: Case<'finish'>['must'], year: number): Day | undefined {
  if (due === undefined || due.length === 10) return due as Day | undefined
  return `${nextYear ? year + 1 : year}-${due}` as Day
}

function worth(on: Day, due: Day): Ratio {
  if (on <= due) return one
  return on <= addDays(due, graceDays) ? ratio(1, 2) : zero
}

const nothing = (year: number) => ({
  period: wholeYear(year),
  weight: 0,
  done: zero,
  possible: zero,
  counted: [],
})
