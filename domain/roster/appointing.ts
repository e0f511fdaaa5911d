import type { Day } from '#types/calendar'
import type { Member, Post, PostName } from '#types/member'
import type { Organization } from '#types/organization'
import { addDays } from '#domain/calendar/days'
import { fromTheUnit, openToAll, postsAt } from './posts'
import { membershipOn } from './stays'
import { levelName } from './shape'

/** How long before it begins or ends a post may be written down. */
export const aheadDays = 60

type Place = Pick<Organization, '_id' | 'level' | 'name' | 'foundedOn' | 'ended' | 'path'>
type Candidate = Pick<
  Member,
  'name' | 'branch' | 'group' | 'path' | 'onRollFrom' | 'onRollUntil' | 'membership' | 'fullOn' | 'posts'
>

/**
 * Why somebody cannot hold a post from a day on. A secretary should have been a full member for a year: as no day of
 * 转正 may be known, only that they are one is held to.
 */
export function appointingComplaint(
  post: PostName,
  place: Place,
  member: Candidate,
  from: Day,
  today: Day,
): string | undefined {
  return (
    postComplaint(post, place) ??
    timeComplaint(place, from, today) ??
    rollComplaint(member, from) ??
    belongingComplaint(post, place, member) ??
    fullComplaint(post, member, from) ??
    twiceComplaint(post, place, member, from)
  )
}

function postComplaint(post: PostName, { level, name, ended }: Place): string | undefined {
  if (ended) return `${name}已经撤销，不能再任命`
  const there: readonly PostName[] = postsAt[level]
  return there.includes(post) ? undefined : `${levelName[level]}没有这项职务，请另选`
}

function timeComplaint({ foundedOn }: Place, from: Day, today: Day): string | undefined {
  if (from > addDays(today, aheadDays)) return `任职日期太远了，请在${aheadDays}天以内`
  return from < foundedOn ? `任职日期早于成立日期（${foundedOn}），请核对` : undefined
}

function rollComplaint({ name, onRollFrom, onRollUntil }: Candidate, from: Day): string | undefined {
  if (onRollUntil !== undefined) return `${name}同志已经或即将离开名册，不能任职`
  return from < onRollFrom
    ? `${name}同志${onRollFrom}才编入现在的党支部，任职日期请不要早于这一天`
    : undefined
}

function belongingComplaint(
  post: PostName,
  { _id, level, path, name }: Place,
  member: Candidate,
): string | undefined {
  if (fromTheUnit.has(post))
    return member.path[0] === path[0] ? undefined : `${member.name}同志不是本单位的党员，请另选`
  if (level === 'group')
    return member.group === _id ? undefined : `${member.name}同志不在${name}，请先编入该组，或另选组长`
  return member.path.includes(_id) ? undefined : `${member.name}同志不在${name}的名册上，请另选`
}

function fullComplaint(post: PostName, member: Candidate, from: Day): string | undefined {
  if (openToAll.has(post) || membershipOn(member, from) === 'full') return undefined
  return `${member.name}同志到那一天还不是正式党员，不能担任这项职务`
}

function twiceComplaint(
  post: PostName,
  { _id }: Place,
  { name, posts }: Candidate,
  from: Day,
): string | undefined {
  const there = posts.find((one) => isOf(one, post, _id) && (one.until === undefined || one.until >= from))
  return there && `${name}同志从${there.from}起已经担任这项职务，不用重复任命`
}

/** Why a post cannot be left on that day, its last. The day before its first takes back what was given by mistake. */
export function leavingComplaint(held: Post, until: Day, today: Day): string | undefined {
  if (until > addDays(today, aheadDays)) return `免职日期太远了，请在${aheadDays}天以内`
  if (until < addDays(held.from, -1)) return `免职日期早于任职日期（${held.from}），请核对`
  return undefined
}

export const isOf = (held: Post, post: PostName, at: string): boolean => held.name === post && held.at === at

/** The holding of a post that has no end yet, or a later one than that day. */
export const heldBeyond = (
  posts: readonly Post[],
  post: PostName,
  at: string,
  until: Day,
): Post | undefined =>
  posts.find((one) => isOf(one, post, at) && (one.until === undefined || one.until > until))

/** The same posts with one of them left after a day; what had not begun by then is taken back. */
export const withoutFrom = (posts: readonly Post[], held: Post, until: Day): Post[] =>
  posts.flatMap((one) => (one !== held ? [one] : one.from <= until ? [{ ...one, until }] : []))
