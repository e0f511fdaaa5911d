import type { Instant } from '#types/calendar'
import type { Asked } from '#types/tally'
import type { Meeting } from '#types/meeting'
import type { Warning } from '#types/meetings'
import { isWorkday } from '#domain/calendar/weekdays'

type Plan = Pick<Meeting, 'day' | 'for' | 'group' | 'activities'>
/** Another meeting at the same time, and how many are due at both. */
type Clash = Omit<Extract<Warning, { code: 'clash' }>, 'code'>

/** What speaks against this hour. `noticeUntil`: a day from now, which whoever is due should be given. */
export function hourWarnings(
  { day, startsAt }: Pick<Meeting, 'day' | 'startsAt'>,
  others: readonly Clash[],
  noticeUntil: Instant,
): Warning[] {
  return [
    ...others.filter(({ people }) => people > 0).map((clash) => ({ code: 'clash' as const, ...clash })),
    ...(isWorkday(day) ? [] : [{ code: 'weekend' as const }]),
    ...(startsAt < noticeUntil ? [{ code: 'shortNotice' as const }] : []),
  ]
}

/** What speaks against this day, by what the bound standards still ask of the periods it serves. */
export const periodWarnings = (plan: Plan, asked: readonly Asked[]): Warning[] =>
  asked.filter((one) => isServed(plan, one)).flatMap((one) => periodWarning(plan, one) ?? [])

const isServed = (plan: Plan, { activity, group, period }: Asked): boolean =>
  plan.activities.includes(activity) &&
  (group === undefined || group.id === plan.group) &&
  period.from <= (plan.for ?? plan.day) &&
  (plan.for ?? plan.day) <= period.until

function periodWarning({ day }: Plan, { activity, period: { until }, lastDay }: Asked): Warning | undefined {
  if (day > until) return { code: 'afterPeriod', activity, until }
  if (day > lastDay) return { code: 'lastDay', activity, lastDay }
  return undefined
}
