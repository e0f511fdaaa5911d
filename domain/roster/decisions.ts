import type { Day } from '#types/calendar'
import type { Measured, Organization } from '#types/organization'
import type { RatingScheme } from '#types/rating'
import type { Standard } from '#types/standard'
import { addMonths } from '#domain/calendar/days'
import { futureComplaint, orderComplaint } from './shape'

/** How long before a decision takes effect it may be written down. */
const aheadMonths = 12

/** Why no committee can have been elected on that day. The day of the last election corrects that one. */
export function electionComplaint(
  { level, foundedOn, terms }: Organization,
  electedOn: Day,
  today: Day,
): string | undefined {
  if (level === 'group') return '党小组没有委员会，不用登记换届'
  return (
    futureComplaint(electedOn, today) ??
    orderComplaint(electedOn, foundedOn, '成立日期') ??
    orderComplaint(electedOn, terms.at(-1)?.electedOn ?? foundedOn, '上一次换届的日期')
  )
}

type Library = {
  standards: readonly Pick<Standard, 'id'>[]
  schemes: readonly Pick<RatingScheme, 'id'>[]
}

/** Why a branch cannot be measured so from that day on. */
export function measuringComplaint(
  { level, foundedOn, measured }: Organization,
  { from, standards, scheme }: Measured,
  library: Library,
  today: Day,
): string | undefined {
  if (level !== 'branch') return '考核标准按党支部确定，请到党支部的页面办理'
  const known = new Set(library.standards.map(({ id }) => id))
  const unknown = standards.filter((id) => !known.has(id))
  if (unknown.length > 0) return `没有这些考核标准：${unknown.join('、')}，请刷新后重新选择`
  if (scheme !== undefined && !library.schemes.some(({ id }) => id === scheme))
    return `没有这个星级方案：${scheme}，请刷新后重新选择`
  if (from > addMonths(today, aheadMonths)) return '启用日期太远了，请安排在一年以内'
  return orderComplaint(from, measured.at(-1)?.from ?? foundedOn, '上一次确定的启用日期或成立日期')
}
