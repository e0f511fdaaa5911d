import type { Day } from '#types/calendar'
import type { Member, Post, RollStay } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { Lead, RollEntry, Stay } from '#types/records'
import { addDays, within } from '#domain/calendar/days'
import { committeePosts, seatsAt } from './posts'

/** What the rules need of somebody on the roster. */
export type Enrolled = Pick<
  Member,
  '_id' | 'membership' | 'fullOn' | 'group' | 'stays' | 'statuses' | 'posts'
>

/** A branch's roll as the rules count it: every stay of everybody, in two where somebody became a full member meanwhile. */
export const rollOf = (members: readonly Enrolled[], branch: OrganizationId): RollEntry[] =>
  members.flatMap((member) =>
    member.stays
      .filter((stay) => stay.branch === branch)
      .flatMap((stay) => entriesOf(member, stay, leadsOf(member.posts, branch))),
  )

/** Whether one was at the head of the unit that day: on its Party committee. */
export const leadsUnitOn = (posts: readonly Post[], day: Day): boolean =>
  posts.some((post) => seatsAt.committee.includes(post.name) && within(day, post))

function entriesOf(member: Enrolled, stay: RollStay, leads: readonly Lead[]): RollEntry[] {
  const entry: RollEntry = {
    member: member._id,
    membership: member.membership,
    ...stayOf(stay),
    ...(member.group !== undefined && stay === member.stays.at(-1) && { group: member.group }),
    ...(leads.length > 0 && { leads }),
    ...(stay.went && isTransfer(stay.went) && { transferred: true }),
    ...(stay.brought?.minutes !== undefined && { broughtMinutes: stay.brought.minutes }),
    ...excusedOf(member),
  }
  return splitAt(member, entry)
}

const stayOf = ({ from, until, enteredOn, endEnteredOn }: RollStay): Stay => ({
  from,
  enteredOn,
  ...(until !== undefined && { until }),
  ...(endEnteredOn !== undefined && { endEnteredOn }),
})

const isTransfer = (went: NonNullable<RollStay['went']>): boolean =>
  went === 'moved' || went === 'transferredOut'

const excusedOf = ({ statuses }: Enrolled): Pick<RollEntry, 'excused'> => {
  const excused = statuses
    .filter(({ kind }) => kind === 'exempt')
    .map(({ from, until, enteredOn }): Stay => ({ from, enteredOn, ...(until && { until }) }))
  return excused.length > 0 ? { excused } : {}
}

/** On the branch's committee, or at the head of the unit. */
const leadsOf = (posts: readonly Post[], branch: OrganizationId): Lead[] =>
  posts.flatMap(({ name, at, from, until }): Lead[] => {
    const stay = { from, ...(until && { until }) }
    if (at === branch && committeePosts.includes(name)) return [stay]
    return seatsAt.committee.includes(name) ? [{ ...stay, as: 'unit' }] : []
  })

/** Probationary until the day before 转正, full from it on. What was brought along is counted once, and so is a transfer. */
function splitAt({ membership, fullOn }: Enrolled, entry: RollEntry): RollEntry[] {
  if (membership !== 'full' || fullOn === undefined || fullOn <= entry.from) return [entry]
  if (entry.until !== undefined && entry.until < fullOn) return [{ ...entry, membership: 'probationary' }]
  const before: RollEntry = { ...entry, membership: 'probationary', until: addDays(fullOn, -1) }
  delete before.endEnteredOn
  delete before.transferred
  const { enteredOn = entry.from } = entry
  const after: RollEntry = { ...entry, from: fullOn, enteredOn: enteredOn > fullOn ? enteredOn : fullOn }
  delete after.broughtMinutes
  return [before, after]
}
