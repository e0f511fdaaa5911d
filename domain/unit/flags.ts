import type { RatingScheme } from '#types/rating'
import type { ClauseChange } from '#types/ruling'
import type { Must } from '#types/standard'
import type { LocalStandard, UnitRules } from '#types/unit-rules'
import { nameOf } from '#domain/wording/names'

/** What no branch should be measured by (指尖上的形式主义), and what gives it away in a clause's own words. */
const patterns = {
  logIns:
    /登录|登陆|打卡|签到积分|[日天]签到|活跃度|[日月]活(?!动)|[日天]打开|(?:学习强国|平台|APP)[^，；。]{0,4}积分|\blog[ -]?ins?\b|\bdaily active\b/i,
  onlineTime:
    /(?:在线|浏览|阅读|使用|观看|收看|停留)时长|(?:在线|停留)时间|点赞|(?:转发|点击|阅读|浏览|播放)[量数]|\b(?:online|screen|watch(?:ing)?) ?(?:time|minutes|hours)\b/i,
  ranksPeople:
    /(?:党员|个人|人员|干部|职工|教师)[^，；。]{0,6}(?:排名|排行|名次|位次)|积分[^，；。]{0,6}(?:排序|排名|排列)|排行榜|末位淘汰|\bleader ?board\b|\bmember rank/i,
  photos:
    /照片|图片|截图|截屏|自拍|拍照|合影|留影|影像|\bphoto(?:graph)?s?\b|\bscreen ?shots?\b|\bselfies?\b/i,
  place: /定位|人脸|刷脸|地理位置|位置信息|\bface\b|\bfacial\b|\b(?:geo)?locations?\b|\bgps\b/i,
} as const satisfies Record<string, RegExp>

/** The same words where they mean something else. */
const harmless =
  /图片展|打卡[点地]|登录户口|(?:职能|功能|角色|目标|工作|发展|自身|准确|找准)定位|\bface to face\b/gi

/** What a sentence forbids, up to where it pauses: not to be measured by a thing is as it should be. */
const forbidden = /(?:不得(?!不|没|无|缺|少于|低于)|不要求|不搞|严禁|禁止|无需|不需要|不必)[^，；。,;]*/g

export type FlagReason = keyof typeof patterns

/** A clause or an item that somebody should look at again before it goes live, and the words that say why. */
export type Flag = { id: string; why: FlagReason; words: string }

/** Words that ask for something; those of a key stand apart, so that `catalogIndex` holds no log-in. */
const asked = (text: string): string =>
  text
    .replace(/([a-z\d])([A-Z])|_/g, '$1 $2')
    .replace(forbidden, '')
    .replace(harmless, '')

const flag = (id: string, texts: readonly string[]): Flag[] =>
  (Object.keys(patterns) as FlagReason[]).flatMap((why) => {
    const words = texts
      .map((text) => patterns[why].exec(asked(text))?.[0])
      .find((found) => found !== undefined)
    return words === undefined ? [] : [{ id, why, words }]
  })

/** Everything in a standard that counts presence on a screen, ranks people, asks for pictures, or where somebody is. */
export const flagsInStandard = ({
  clauses,
  overrides = [],
}: Pick<LocalStandard, 'clauses' | 'overrides'>): Flag[] => [
  ...clauses.flatMap(({ id, title, must }) => flag(id, [title, ...wordsOf(must)])),
  ...overrides.flatMap(({ clause, change }) => flagsInChange(clause, change)),
]

/** Everything of the sort that a unit's office decided for itself. */
export const flagsInRules = ({ local = [], decisions = [] }: UnitRules): Flag[] => [
  ...local.flatMap(flagsInStandard),
  ...decisions.flatMap(({ then }) =>
    Object.entries(then?.clauses ?? {}).flatMap(([id, change]) => flagsInChange(id, change)),
  ),
]

const flagsInChange = (id: string, { title = '', must = {} }: ClauseChange): Flag[] =>
  flag(id, [title, ...wordsOf(must)])

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
