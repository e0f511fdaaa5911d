import type { RatingScheme } from '#types/rating'
import type { Must } from '#types/standard'
import type { LocalStandard } from '#types/unit-rules'
import { nameOf } from '#domain/wording/names'

/** What no branch should be measured by (指尖上的形式主义), and what gives it away in a clause's own words. */
const patterns = {
  logIns: /登录|登陆|打卡|签到积分|活跃度|log-?ins?|dailyActive/i,
  onlineTime:
    /在线时长|在线时间|浏览时长|阅读时长|使用时长|停留时间|点赞|转发量|点击量|onlineTime|screenTime|onlineMinutes/i,
  ranksPeople:
    /(党员|个人|人员|干部|职工|教师)[^，；。]{0,6}(排名|排行|名次|位次)|排行榜|末位淘汰|leaderboard|memberRank/i,
  photos: /照片|图片|截图|自拍|photo|screenshot|selfie/i,
} as const satisfies Record<string, RegExp>

export type FlagReason = keyof typeof patterns

/** A clause or an item that somebody should look at again before it goes live, and the words that say why. */
export type Flag = { id: string; why: FlagReason; words: string }

const flag = (id: string, texts: readonly string[]): Flag[] =>
  (Object.keys(patterns) as FlagReason[]).flatMap((why) => {
    const words = texts.map((text) => patterns[why].exec(text)?.[0]).find((found) => found !== undefined)
    return words === undefined ? [] : [{ id, why, words }]
  })

/** Everything in a standard that counts presence on a screen, ranks people, or asks for pictures. */
export const flagsInStandard = ({
  clauses,
  overrides = [],
}: Pick<LocalStandard, 'clauses' | 'overrides'>): Flag[] => [
  ...clauses.flatMap(({ id, title, must }) => flag(id, [title, ...wordsOf(must)])),
  ...overrides.flatMap(({ clause, change: { title = '', must = {} } }) =>
    flag(clause, [title, ...wordsOf(must)]),
  ),
]

export const flagsInScheme = ({ clauses, dimensions }: RatingScheme): Flag[] => [
  ...flagsInStandard({ clauses }),
  ...dimensions.flatMap((dimension) =>
    [dimension, ...dimension.items].flatMap(({ id, title }) => flag(id, [title])),
  ),
]

/** The keys a clause counts by, and what they are called. */
function wordsOf(must: Partial<Must>): string[] {
  const keys = Object.values(must)
    .flat()
    .filter((value) => typeof value === 'string')
  return keys.flatMap((key) => [key, nameOf(key)])
}
