import type { Day } from '#types/calendar'
import type { DueCircle, DuePerson, ExemptPerson, Meeting } from '#types/meeting'
import type { Member, MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { sitsOnCommittee } from '#domain/roster/posts'
import { membershipOn, onRollOf } from '#domain/roster/stays'

type Called = Pick<Meeting, 'branches' | 'group' | 'day'> & {
  circle: DueCircle
  chosen?: readonly MemberId[]
}

/**
 * Who is expected at a meeting (应到): those on the rolls that day, in the circle it calls together. Leave and absence
 * change nothing of it; only an approved long-term exemption does, and says so.
 */
export function dueAt(called: Called, roll: readonly Member[]): { due: DuePerson[]; exempt: ExemptPerson[] } {
  const [due, exempt]: [DuePerson[], ExemptPerson[]] = [[], []]
  for (const branch of called.branches)
    for (const member of circleIn(called, branch, roll)) {
      const approvedOn = exemptOn(member, called.day)
      const person = { member: member._id, name: member.name, branch }
      if (approvedOn) exempt.push({ ...person, approvedOn })
      else due.push({ ...person, voter: membershipOn(member, called.day) === 'full' })
    }
  return { due, exempt }
}

function circleIn(
  { circle, group, chosen, day }: Called,
  branch: OrganizationId,
  roll: readonly Member[],
): readonly Member[] {
  const own = roll.filter((member) => onRollOf(member, branch, day))
  const committee = own.filter(({ posts }) => sitsOnCommittee(posts, branch, day))
  switch (circle) {
    case 'members':
      return own
    case 'group':
      return own.filter((member) => member.group === group)
    case 'committee':
      return committee
    case 'committeeOrMembers':
      return committee.length > 0 ? committee : own
    case 'chosen':
      return own.filter(({ _id }) => chosen?.includes(_id))
  }
}

/** The day an exemption in force that day was approved on. */
const exemptOn = ({ statuses }: Pick<Member, 'statuses'>, day: Day): Day | undefined =>
  statuses.find(
    ({ kind, from, until }) => kind === 'exempt' && from <= day && (until === undefined || day <= until),
  )?.approvedOn
