import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import { onRoll } from './stays'

/** How long somebody's claim to stand on the roster waits for an answer, and is kept. */
export const claimDays = 30

/** Whether a WeChat identity may be tied to someone that day: they are on a roll, and alive. */
export const mayBind = (member: Pick<Member, 'stays'>, day: Day): boolean =>
  onRoll(member, day) && member.stays.at(-1)?.went !== 'died'
