import type { Day } from '#types/calendar'
import type { Happening } from '#types/records'
import type { Span } from '#types/standard'
import { addDays, addMonths } from '#domain/calendar/days'
import { isIn, type Case, type Finding } from './measure'

/**
 * How many of the year's happenings were answered in time; a late answer counts in part. One whose last day is yet to
 * come is still open, even past the year's end.
 */
export function respond({ must, view, period, settings }: Case<'respond'>): Finding[] {
  const { trigger, within, lateCounts = true } = must
  const all = (view.happenings.get(trigger) ?? []).filter(({ on }) => isIn(on, period))
  const answered = all.filter((one) => one.answered)
  const onTime = answered.filter((one) => one.answered!.on <= lastDay(one, within)).length
  const late = answered.length - onTime
  const openUntil = all
    .filter((one) => !one.answered && view.asOf <= lastDay(one, within))
    .map((one) => lastDay(one, within))
  const open = openUntil.length
  const done = onTime * 100 + late * (lateCounts ? settings.late : 0)
  const missing = all.length - answered.length - open
  return [
    {
      period,
      weight: all.length,
      parts: 100,
      done,
      possible: done + open * 100,
      because: [{ code: 'answered', trigger, onTime, late, missing, open }],
      counted: answered.map(({ id }) => id),
      acts: open,
      mendBy: openUntil.sort().at(-1),
    },
  ]
}

const lastDay = ({ dueOn, on }: Happening, within: Span): Day =>
  dueOn ?? ('days' in within ? addDays(on, within.days) : addMonths(on, within.months))
