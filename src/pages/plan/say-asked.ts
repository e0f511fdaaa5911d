import type { Asked } from '#types/tally'
import { sayPeriod } from '#domain/wording/periods'
import { sayWeekday } from '../../components/china-time'

/** 支委会：2026年3月还缺 1 次 */
export const sayAsked = ({ name, group, period, done, needed }: Asked): string =>
  `${name}${group ? `（${group.name}）` : ''}：${sayPeriod(period)}还缺 ${needed - done} 次`

export const sayBy = ({ lastDay }: Pick<Asked, 'lastDay'>): string => `最晚宜在 ${sayWeekday(lastDay)} 召开`

/** By which clauses, the first by name. */
export function sayClauses({ clauses }: Asked): string {
  const [first] = clauses
  if (!first) return ''
  return clauses.length > 1 ? `依据：${first.title}等 ${clauses.length} 条` : `依据：${first.title}`
}
