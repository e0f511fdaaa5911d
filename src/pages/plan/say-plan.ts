import type { Business } from '#types/meeting'
import { kinds, quorumFor, type CommonKind } from '#domain/meetings/kinds'
import { usual } from '#domain/meetings/settings'
import { ruleName } from '#domain/wording/meetings'
import { fromChina, sayDayAndTime, sayTime, type DayAndTime } from '../../components/china-time'
import { serverNow } from '../../api/server-clock'

/** What the plan means for those who come, in one sentence. */
export function sayPlan(draft: DayAndTime & { minutes: number; graceMinutes: number }): string {
  const start = Date.parse(fromChina(draft))
  const after = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
  return (
    `${sayDayAndTime(after(0), serverNow())} 开始，${sayTime(after(-usual.opensMinutesBefore))} 起可以签到，` +
    `${sayTime(after(draft.graceMinutes))} 以后算迟到，${sayTime(after(draft.minutes))} 结束。`
  )
}

/** How many must come for each sort of business that may be put to this kind of meeting. */
export function sayRules(kind: CommonKind, businesses: readonly (readonly [Business, string])[]): string {
  const rules = businesses.flatMap(([business, name]) => {
    const rule = quorumFor(kinds[kind], business)
    return rule ? [name + ruleName[rule]] : []
  })
  return `决定法定人数：${rules.join('，')}。`
}
