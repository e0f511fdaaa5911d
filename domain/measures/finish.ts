import type { Day } from '#types/calendar'
import { addDays } from '#domain/calendar/days'
import { one, ratio, zero, type Ratio } from '#domain/exact/ratio'
import { lifeOf, owes, wholeYear, type Case, type Finding } from './measure'

/** Up to so many days late a task still counts half. */
const graceDays = 30

/** A task by its day. Where the document leaves the day open and nobody has set one, nothing is asked yet. */
export function finish({ must, branch, view, year }: Case<'finish'>): Finding[] {
  const { task } = must
  const due = dueIn(must, year)
  if (due === undefined) return [nothing(year, { code: 'noDay', task })]
  const records = (view.tasks.get(task) ?? []).filter(({ on, done }) => on.startsWith(String(year)) && done)
  const doneOn = records.map(({ done }) => done!.on).sort()[0]
  const done = doneOn ? worth(doneOn, due) : zero
  const period = { from: wholeYear(year).from, until: due }
  const because = [{ code: 'task', task, due, ...(doneOn && { doneOn }) } as const]
  if (isElsewhere(must, year)) return [nothing(year, ...because)]
  if (!owes(lifeOf(branch), period) && !(doneOn && doneOn <= due))
    return [nothing(year, { code: 'exempt', why: 'notFounded' })]
  return [
    {
      period,
      weight: 1,
      done,
      possible: doneOn ? done : worth(view.asOf, due),
      because,
      counted: records.map(({ id }) => id),
    },
  ]
}

/** The day of this year, or of the next for what closes a year; or one day once and for all. */
function dueIn({ due, nextYear = false }: Case<'finish'>['must'], year: number): Day | undefined {
  if (due === undefined || isDated(due)) return due
  return `${nextYear ? year + 1 : year}-${due}` as Day
}

const isDated = (due: string): due is Day => due.length === '2025-03-31'.length

/** What falls due on one day, once and for all, is asked in that day's year alone. */
const isElsewhere = ({ due }: Case<'finish'>['must'], year: number): boolean =>
  due !== undefined && isDated(due) && !due.startsWith(String(year))

function worth(on: Day, due: Day): Ratio {
  if (on <= due) return one
  return on <= addDays(due, graceDays) ? ratio(1, 2) : zero
}

const nothing = (year: number, ...because: Finding['because']): Finding => ({
  period: wholeYear(year),
  weight: 0,
  done: zero,
  possible: zero,
  because,
  counted: [],
})
