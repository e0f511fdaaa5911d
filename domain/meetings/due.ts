import type { DuePerson, Meeting } from '#types/meeting'
import type { Member } from '#types/member'
import { sitsOnCommittee } from '#domain/roster/posts'
import { membershipOn, onRollOf } from '#domain/roster/stays'
import { kinds } from './kinds'

/** Who is expected at a meeting (应到): those on the roll that day, in the circle this kind calls together. */
export function dueAt(
  { kind, branch, group, day }: Pick<Meeting, 'kind' | 'branch' | 'group' | 'day'>,
  roll: readonly Member[],
): DuePerson[] {
  const circle = kinds[kind].due
  return roll
    .filter((member) => onRollOf(member, branch, day))
    .filter((member) => circle !== 'group' || member.group === group)
    .filter(({ posts }) => circle !== 'committee' || sitsOnCommittee(posts, branch, day))
    .map((member) => ({
      member: member._id,
      name: member.name,
      voter: membershipOn(member, day) === 'full',
    }))
}
