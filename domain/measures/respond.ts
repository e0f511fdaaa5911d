import type { Day } from '#types/calendar'
import type { Happening } from '#types/records'
import type { Span } from '#types/standard'
import { addDays, addMonths } from '#domain/calendar/days'
import { isIn, wholeYear, type Case, type Finding } from './measure'

/**
 * How many of the year's happenings were answered in time; a late answer counts in part, until the year's end. One whose
 * last day is yet to come is still open, even past it.
 */
export function respond({ must, view, year, period, settings }: Case<'respond'>): Finding[] {
  const { trigger, within, lateCounts = true } = must
  const all = (view.happenings.get(trigger) ?? []).filter(({ on }) => isIn(on, period))
  const cutOff = (one: Happening): Day => later(lastDay(one, within), wholeYear(year).until)
  const answered = all.filter((one) => one.answered && one.answered.on <= cutOff(one))
  const onTime = answered.filter((one) => one.answered!.on <= lastDay(one, within)).length
  const late = answered.length - onTime
  const openUntil = all
    .filter((one) => !one.answered && view.asOf <= lastDay(one, within))
    .map((one) => lastDay(one, within))
  const open = openUntil.length
  const worthLate = lateCounts ? settings.late : 0
  const done = onTime * 100 + late * worthLate
  const missing = all.length - answered.length - open
  const stillLate = worthLate > 0 && view.asOf <= wholeYear(year).until ? missing : 0
  return [
    {
      period,
      weight: all.length,
      parts: 100,
      done,
      possible: done + open * 100 + stillLate * worthLate,
      because: [{ code: 'answered', trigger, onTime, late, missing, open }],
      counted: answered.map(({ id }) => id),
      acts: open + stillLate,
      mendBy: stillLate > 0 ? wholeYear(year).until : openUntil.sort().at(-1),
    },
  ]
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

const lastDay = ({ dueOn, on }: Happening, within: Span): Day =>
  dueOn ?? ('days' in within ? addDays(on, within.days) : addMonths(on, within.months))
