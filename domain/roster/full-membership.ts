import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import { addMonths } from '../calendar/days'
import { complaintOfDates } from './dates'
import { onRoll } from './stays'

/** 预备期为一年 (Party constitution, article 7): prolonged it may be, by half a year or a year, but never shorter. */
const probationMonths = 12

/** 转正: a full member from that day on; or what speaks against it, as a sentence. */
export function madeFull(member: Member, on: Day, today: Day): Member | string {
  const { name, membership, joinedOn } = member
  if (membership === 'full') return `${name}同志已经是正式党员，不用再转正`
  if (!onRoll(member, today)) return `${name}同志已经不在名册上，不能办理转正`
  const earliest = joinedOn && addMonths(joinedOn, probationMonths)
  if (earliest && on < earliest)
    return `${name}同志 ${joinedOn} 入党，预备期一年，转正不能早于 ${earliest}，请核对日期`
  const after: Member = { ...member, membership: 'full', fullOn: on }
  return complaintOfDates(after, today) ?? after
}
