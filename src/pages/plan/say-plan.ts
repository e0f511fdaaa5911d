import type { Business } from '#types/meeting'
import type { Considered } from '#types/meetings'
import type { Kind } from '#domain/meetings/kinds'
import { usual } from '#domain/meetings/settings'
import { ruleName } from '#domain/wording/meetings'
import { fromChina, sayDay, sayDayAndTime, sayTime, type DayAndTime } from '../../components/china-time'
import { serverNow } from '../../api/server-clock'

type Times = DayAndTime & { minutes: number; graceMinutes: number }

/** What the plan means for those who come, in one sentence. */
export function sayPlan(times: Times): string {
  const after = from(times)
  return (
    `${sayDayAndTime(after(0), serverNow())} 开始，${sayTime(after(-usual.opensMinutesBefore))} 起可以签到，` +
    `${sayTime(after(times.graceMinutes))} 以后算迟到，${sayTime(after(times.minutes))} 结束。`
  )
}

/** The same of a meeting that was held already. */
export function sayHeld(times: Times): string {
  const after = from(times)
  return `${sayDayAndTime(after(0), serverNow())} 开始，${sayTime(after(times.minutes))} 结束；登记以后接着点名，再结束会议。`
}

const from = (times: Times) => {
  const start = Date.parse(fromChina(times))
  return (minutes: number) => new Date(start + minutes * 60_000).toISOString()
}

/** How many must come for each sort of business that may be put to this kind of meeting. */
export function sayRules(
  { quorum }: Pick<Kind, 'quorum'>,
  businesses: readonly (readonly [Business, string])[],
): string {
  const rules = businesses.flatMap(([business, name]) => {
    const rule = quorum?.[business]
    return rule ? [name + ruleName[rule]] : []
  })
  return `决定法定人数：${rules.join('，')}。`
}

/** Who is due and how many must come, in one sentence. */
export function sayConsidered({ due, voters, exempt, quorum }: Considered): string {
  const people = voters < due ? `应到 ${due} 人，其中有表决权 ${voters} 人` : `应到 ${due} 人`
  const free = exempt.map(({ name, approvedOn }) => `${name}（${sayDay(approvedOn)}批准）`).join('、')
  const parts = [
    people,
    free && `免除参加 ${exempt.length} 人，不计应到：${free}`,
    quorum
      ? `至少 ${quorum.needed} 名有表决权的同志到会才能表决（${ruleName[quorum.rule]}）`
      : '没有法定人数要求',
  ]
  return `${parts.filter(Boolean).join('；')}。`
}
