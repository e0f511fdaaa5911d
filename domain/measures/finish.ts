import type { Day } from '#types/calendar'
import { addDays } from '#domain/calendar/days'
import { isIn, lifeOf, nothing, owes, type Case, type Finding } from './measure'

/** A task by its day. Where the document leaves the day open and nobody has set one, nothing is asked yet. */
export function finish(of: Case<'finish'>): Finding[] {
  const { must, branch, view, year, period: whole } = of
  const { task } = must
  const due = dueIn(must, year)
  if (due === undefined) return [nothing(whole, { code: 'noDay', task })]
  const records = (view.tasks.get(task) ?? []).filter(({ on, done }) => isIn(on, whole) && done)
  const doneOn = records.map(({ done }) => done!.on).sort()[0]
  const because = [{ code: 'task', task, due, ...(doneOn && { doneOn }) } as const]
  if (isElsewhere(must, year)) return [nothing(whole, ...because)]
  const period = { from: whole.from, until: due }
  if (!owes(lifeOf(branch, view), period) && !(doneOn && doneOn <= due))
    return [nothing(whole, { code: 'exempt', why: 'notFounded' })]
  const counted = records.map(({ id }) => id)
  return [{ period, weight: 1, parts: 100, because, counted, ...standing(doneOn, due, of) }]
}

/** What is done is worth what it was on its day; what is not, what it would be today. */
function standing(
  doneOn: Day | undefined,
  due: Day,
  of: Case<'finish'>,
): Pick<Finding, 'done' | 'possible' | 'acts' | 'mendBy'> {
  const hundredths = worth(doneOn ?? of.view.asOf, due, of)
  if (doneOn) return { done: hundredths, possible: hundredths, acts: 0 }
  const mendBy = addDays(due, of.must.lateCounts === false ? 0 : of.settings.graceDays)
  return { done: 0, possible: hundredths, acts: hundredths > 0 ? 1 : 0, mendBy }
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

/** In hundredths. Some days late it still counts in part. */
function worth(on: Day, due: Day, { must, settings: { late, graceDays } }: Case<'finish'>): number {
  if (on <= due) return 100
  return must.lateCounts !== false && on <= addDays(due, graceDays) ? late : 0
}
