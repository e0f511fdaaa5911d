import type { Day } from '#types/calendar'
import type { Happening } from '#types/records'
import { addDays } from '#domain/calendar/days'
import { ratio } from '#domain/exact/ratio'
import { wholeYear, type Case, type Finding } from './measure'

/**
 * How many of the year's happenings were answered in time; a late answer counts half. One whose last day is yet to
 * come is still open, even past the year's end.
 */
export function respond({ must, view, year }: Case<'respond'>): Finding[] {
  const all = (view.happenings.get(must.trigger) ?? []).filter(({ on }) => on.startsWith(String(year)))
  const lastDay = (one: Happening): Day => one.dueOn ?? addDays(one.on, must.withinDays)
  const onTime = all.filter((one) => one.answered && one.answered.on <= lastDay(one))
  const late = all.filter((one) => one.answered && one.answered.on > lastDay(one))
  const open = all.filter((one) => !one.answered && view.asOf <= lastDay(one))
  const missing = all.length - onTime.length - late.length - open.length
  return [
    {
      period: wholeYear(year),
      weight: all.length,
      done: ratio(2 * onTime.length + late.length, 2),
      possible: ratio(2 * (onTime.length + open.length) + late.length, 2),
      because: [
        {
          code: 'answered',
          trigger: must.trigger,
          onTime: onTime.length,
          late: late.length,
          missing,
          open: open.length,
        },
      ],
      counted: [...onTime, ...late].map(({ id }) => id),
    },
  ]
}
