import { fromChina, sayDayAndTime, sayTime, type DayAndTime } from '../../components/china-time'
import { serverNow } from '../../api/server-clock'

const opensMinutesBefore = 30

/** What the plan means for those who come, in one sentence. */
export function sayPlan(draft: DayAndTime & { minutes: number; graceMinutes: number }): string {
  const start = Date.parse(fromChina(draft))
  const after = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
  return (
    `${sayDayAndTime(after(0), serverNow())} 开始，${sayTime(after(-opensMinutesBefore))} 起可以签到，` +
    `${sayTime(after(draft.graceMinutes))} 以后算迟到，${sayTime(after(draft.minutes))} 结束。`
  )
}
