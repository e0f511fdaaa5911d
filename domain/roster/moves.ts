import type { Day } from '#types/calendar'
import type { Carried, Coming, Going, Member, Post, RollStay } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { addDays, addMonths } from '../calendar/days'
import { complaintOfDates } from './dates'
import { withStays } from './stays'

/** A branch as one comes to it, with the group one is put in. */
export type Destination = {
  branch: OrganizationId
  name: string
  path: OrganizationId[]
  foundedOn: Day
  group?: OrganizationId
}
type Arrival = { from: Day; came: Coming; brought?: Carried }
type Departure = { on: Day; went: Going; taken?: Carried }

/** An instructor and an assessor do their work for branches they need not belong to. */
const tiedToNoPlace = new Set<Post['name']>(['instructor', 'assessor'])

/** On a branch's roll from a day on; or what speaks against it, as a sentence. */
export function arrived(
  member: Member,
  { branch, name, path, foundedOn, group }: Destination,
  { from, came, brought }: Arrival,
  today: Day,
): Member | string {
  // Who moves within the unit today is on the other roll tomorrow.
  if (from > addDays(today, came === 'moved' ? 1 : 0)) return `到支部的日期 ${from} 还没有到，请到那天再办理`
  if (from < foundedOn) return `${name} ${foundedOn} 才成立，到支部的日期不能更早，请核对`
  const far = complaintOfCarried(brought, today)
  if (far) return far
  const stay: RollStay = { branch, from, came, enteredOn: today, ...(brought && { brought }) }
  const after = { ...withoutGroup(withStays(member, [...member.stays, stay])), path, ...(group && { group }) }
  return complaintOfDates(after, today) ?? after
}

/** Off the roll after a day, and out of every post but those kept; or what speaks against it. */
export function departed(
  member: Member,
  { on, went, taken }: Departure,
  today: Day,
  keeps: (post: Post) => boolean = () => false,
): Member | string {
  const stay = member.stays.at(-1)!
  const wrong = complaintOfEnd(member, stay, on, today) ?? complaintOfCarried(taken, today)
  if (wrong) return wrong
  const ended = { ...stay, until: on, went, endEnteredOn: today, ...(taken && { taken }) }
  const gone = withoutGroup(withStays(member, [...member.stays.slice(0, -1), ended]))
  return { ...gone, posts: member.posts.flatMap((post) => (keeps(post) ? [post] : endedBy(post, on))) }
}

/** From one branch of the unit to another: the last day here is `on`, the first there the next. */
export function moved(
  member: Member,
  fromName: string,
  to: Destination,
  { on, taken }: { on: Day; taken?: Omit<Carried, 'place'> },
  today: Day,
): Member | string {
  if (to.branch === member.branch) return `${member.name}同志已经在${to.name}，请选择另一个党支部`
  const leaving = { on, went: 'moved', taken: { ...taken, place: to.name } } as const
  const stays = (post: Post) => to.path.includes(post.at) || tiedToNoPlace.has(post.name)
  const gone = departed(member, leaving, today, stays)
  if (typeof gone === 'string') return gone
  const coming = { from: addDays(on, 1), came: 'moved', brought: { ...taken, place: fromName } } as const
  return arrived(gone, to, coming, today)
}

/** Away from the unit: transferred out, dead or gone; what stood to be ended is ended that day. */
export function left(member: Member, leaving: Departure, today: Day): Member | string {
  const gone = departed(member, leaving, today)
  if (typeof gone === 'string') return gone
  const { on } = leaving
  return { ...gone, statuses: member.statuses.flatMap((status) => endedBy(status, on)) }
}

/** On a roll again after having left. Who was taken for dead comes back only as a mistake put right. */
export function returned(member: Member, to: Destination, coming: Arrival, today: Day): Member | string {
  const last = member.stays.at(-1)
  if (!last?.until) return `${member.name}同志还在名册上，不用恢复`
  if (coming.from <= last.until)
    return `${member.name}同志在原支部到 ${last.until} 为止，恢复的日期要在那之后，请核对`
  if (last.went === 'died' && coming.came !== 'recorded')
    return `${member.name}同志登记为去世；如果是登记错了，请选“登记在册”恢复`
  return arrived(member, to, coming, today)
}

function complaintOfEnd({ name, joinedOn }: Member, stay: RollStay, on: Day, today: Day): string | undefined {
  if (stay.until) return `${name}同志已经不在名册上，不用再办理`
  if (on > today) return `离开的日期 ${on} 还没有到，请到那天再办理`
  if (joinedOn && on < joinedOn) return `${on} 时${name}同志还没有入党（入党日期 ${joinedOn}），请核对日期`
  if (on < stay.from) return `${name}同志 ${stay.from} 才到这个支部，离开的日期不能更早，请核对`
  return undefined
}

/** Dues are paid ahead for a year at most: a slip of the year would leave somebody asked for none. */
function complaintOfCarried(carried: Partial<Carried> | undefined, today: Day): string | undefined {
  const until = carried?.duesUntil
  return until && until > addMonths(today, 12).slice(0, 7)
    ? `党费交纳到 ${until}，超过了一年以后，请核对`
    : undefined
}

function withoutGroup(member: Member): Member {
  const alone = { ...member }
  delete alone.group
  return alone
}

/** What lasted beyond a day ends with it; what had not begun by then never does. */
function endedBy<T extends { from: Day; until?: Day }>(held: T, on: Day): T[] {
  if (held.from > on) return []
  return [held.until !== undefined && held.until <= on ? held : { ...held, until: on }]
}
