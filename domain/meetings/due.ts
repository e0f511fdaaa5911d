import type { Day } from '#types/calendar'
import type { DuePerson, Meeting } from '#types/meeting'
import type { Member, PostName } from '#types/member'
import { kinds } from './kinds'

/** The seats of a branch committee (支部委员会). */
export const committeePosts: readonly PostName[] = [
  'secretary',
  'deputySecretary',
  'organization',
  'publicity',
  'discipline',
]

/** Who is expected at a meeting (应到): those on the roll that day, in the circle this kind calls together. */
export function dueAt(
  meeting: Pick<Meeting, 'kind' | 'branch' | 'group' | 'day'>,
  roll: readonly Member[],
): DuePerson[] {
  const circle = kinds[meeting.kind].due
  return roll
    .filter((member) => member.branch === meeting.branch && onRoll(member, meeting.day))
    .filter((member) => circle !== 'group' || member.group === meeting.group)
    .filter((member) => circle !== 'committee' || sitsOnCommittee(member))
    .map(({ _id, name, membership }) => ({ member: _id, name, voter: membership === 'full' }))
}

/** Whether someone was on the roll that day, the first and the last day included. */
export function onRoll(member: Pick<Member, 'onRollFrom' | 'onRollUntil'>, day: Day): boolean {
  return member.onRollFrom <= day && (member.onRollUntil === undefined || day <= member.onRollUntil)
}

function sitsOnCommittee(member: Member): boolean {
  return member.posts.some((post) => post.at === member.branch && committeePosts.includes(post.name))
}
