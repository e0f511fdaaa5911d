import type { Day } from '#types/calendar'
import type { Happening } from '#types/records'
import { addDays } from '#domain/calendar/days'
import { isIn, type Case, type Finding } from './measure'

/**
 * How many of the year's happenings were answered in time; a late answer counts in part. One whose last day is yet to
 * come is still open, even past the year's end.
 */
export function respond({ must, view, period, settings }: Case<'respond'>): Finding[] {
  const { trigger, withinDays } = must
  const counted: string[] = []
  let [onTime, late, missing, open] = [0, 0, 0, 0]
  for (const one of view.happenings.get(trigger) ?? []) {
    if (!isIn(one.on, period)) continue
    const last = lastDay(one, withinDays)
    if (one.answered) {
      counted.push(one.id)
      if (one.answered.on <= last) onTime++
      else late++
    } else if (view.asOf <= last) open++
    else missing++
  }
  const done = onTime * 100 + late * settings.late
  return [
    {
      period,
      weight: onTime + late + missing + open,
      parts: 100,
      done,
      possible: done + open * 100,
      because: [{ code: 'answered', trigger, onTime, late, missing, open }],
      counted,
    },
  ]
}

const lastDay = ({ dueOn, on }: Happening, withinDays: number): Day => dueOn ?? addDays(on, withinDays)
