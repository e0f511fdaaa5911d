import type { Day } from '#types/calendar'
import type { Asked } from '#types/tally'
import type { PeriodVerdict, Verdict } from '#types/verdict'
import { lastWorkday } from '#domain/calendar/weekdays'
import { isIn } from '#domain/measures/measure'
import { nameOf as wordOf } from '#domain/wording/names'
import type { NameOf } from '#domain/wording/naming'
import type { Asking } from './asking'
import { heldAs } from './clauses'
import { countsIn, dutiesOf, type Duty } from './duties'

/** What the standards still ask for in the periods that a day lies in, as known when one looks, the most pressing first. */
export function stillAsked(asking: Asking, day: Day, nameOf: NameOf): Asked[] {
  return dutiesOf(asking)
    .flatMap((duty) => askedBy(duty, day, nameOf) ?? [])
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0))
}

function askedBy(duty: Duty, day: Day, nameOf: NameOf): Asked | undefined {
  const lacking = lackingAt(duty.verdict, day)
  if (!lacking) return undefined
  const { activity, group, clause, all } = duty
  return {
    activity,
    name: wordOf(activity),
    kind: heldAs[activity],
    every: clause.must.every,
    period: lacking.period,
    ...countsIn(lacking),
    lastDay: lastSuitable(lacking.period.until, day),
    ...(group !== undefined && { group: { id: group, name: nameOf(group) ?? '' } }),
    clauses: all
      .filter(({ verdict }) => lackingAt(verdict, day))
      .map((one) => ({ clause: one.clause.id, title: one.clause.title })),
  }
}

/** The period that day lies in, where it still lacks a meeting: one that only lacks its minutes need not be held again. */
const lackingAt = ({ periods }: Verdict, day: Day): PeriodVerdict | undefined =>
  periods.find((one) => isIn(day, one.period) && isLacking(one) && lackingIn(one) > withoutMinutes(one))

const isLacking = ({ status }: PeriodVerdict): boolean => status === 'pending' || status === 'unmet'

function lackingIn(period: PeriodVerdict): number {
  const { done, needed } = countsIn(period)
  return needed - done
}

const withoutMinutes = ({ because }: PeriodVerdict): number =>
  because.filter((reason) => reason.code === 'notInOrder' && reason.lacks === 'minutes').length

/** The last working day there is; where only a weekend is left, its last day. */
function lastSuitable(until: Day, day: Day): Day {
  const workday = lastWorkday(until)
  return workday < day ? until : workday
}
