import type { Day } from '#types/calendar'
import type { Member, Membership, RollStay } from '#types/member'
import type { OrganizationId } from '#types/organization'

/** Whether someone was on a branch's roll that day, the first and the last day included. */
export const onRollOf = ({ stays }: Pick<Member, 'stays'>, branch: OrganizationId, day: Day): boolean =>
  stays.some((stay) => stay.branch === branch && includes(stay, day))

/** Whether someone was on any of the unit's rolls that day. */
export const onRoll = ({ stays }: Pick<Member, 'stays'>, day: Day): boolean =>
  stays.some((stay) => includes(stay, day))

/** 正式 from the day of 转正 on, where that day is known. */
export const membershipOn = (
  { membership, fullOn }: Pick<Member, 'membership' | 'fullOn'>,
  day: Day,
): Membership => (membership === 'full' && (fullOn === undefined || fullOn <= day) ? 'full' : 'probationary')

/** A member with these stays: where they stand now is what the last one says. */
export function withStays(
  member: Member,
  stays: readonly [RollStay, ...RollStay[]] | readonly [...RollStay[], RollStay],
): Member
export function withStays(member: Member, stays: readonly RollStay[]): Member {
  const { branch, from, until } = stays.at(-1)!
  const moved = {
    ...member,
    stays: [...stays],
    branch,
    onRollFrom: from,
    ...(until && { onRollUntil: until }),
  }
  if (!until) delete moved.onRollUntil
  return moved
}

const includes = ({ from, until }: Pick<RollStay, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === undefined || day <= until)
