import type { Day } from '#types/calendar'
import type { Member, Status, StatusKind } from '#types/member'
import { statusName } from '../wording/roster'
import { onRoll } from './stays'

export type NewStatus = Omit<Status, 'until' | 'enteredOn'>

/** The member with one more status, or what speaks against it, as a sentence. */
export function withStatus(member: Member, status: NewStatus, today: Day): Member | string {
  const wrong = complaintOfStatus(member, status, today)
  if (wrong) return wrong
  return { ...member, statuses: [...member.statuses, { ...status, enteredOn: today }] }
}

/** The member with a status ended: the last day it holds. */
export function withStatusEnded(
  member: Member,
  { kind, until }: { kind: StatusKind; until: Day },
  today: Day,
): Member | string {
  const what = statusName[kind]
  const open = openOf(member, kind)
  if (!open) return `${member.name}同志没有标记为${what}，不用结束`
  if (until > today) return `结束的日期 ${until} 还没有到，请到那天再办理`
  if (until < open.from) return `${what}从 ${open.from} 开始，结束的日期不能更早，请核对`
  const ended = { ...open, until }
  return { ...member, statuses: member.statuses.map((status) => (status === open ? ended : status)) }
}

function complaintOfStatus(member: Member, status: NewStatus, today: Day): string | undefined {
  const { kind, from } = status
  const what = statusName[kind]
  if (!onRoll(member, today)) return `${member.name}同志已经不在名册上，不能再标记`
  if (from > today) return `开始的日期 ${from} 还没有到，请到那天再办理`
  if (from < member.stays[0]!.from)
    return `${member.name}同志 ${member.stays[0]!.from} 才到本单位，请核对日期`
  if (openOf(member, kind)) return `${member.name}同志已经标记为${what}；要改，请先结束原来的`
  const covered = member.statuses.find((other) => other.kind === kind && other.until! >= from)
  if (covered) return `${member.name}同志到 ${covered.until!} 为止已经标记过${what}，开始的日期要在那之后`
  return complaintOfDetails(member, status)
}

/** An exemption rests on an approval; who is away is with somebody. Nothing else of it is kept. */
const complaintOfDetails = (member: Member, status: NewStatus): string | undefined =>
  complaintOfApproval(status) ?? complaintOfContact(member, status)

function complaintOfApproval({ kind, from, approvedOn }: NewStatus): string | undefined {
  if (kind !== 'exempt') return approvedOn && `${statusName[kind]}不用批准，请不要填写批准的日期`
  if (!approvedOn) return '长期免除要先经批准，请填写批准的日期'
  return from < approvedOn ? `${approvedOn} 才批准，免除不能从更早的日期开始，请核对` : undefined
}

function complaintOfContact({ _id, name }: Member, { kind, place, contact }: NewStatus): string | undefined {
  if ((place || contact) && kind !== 'floating') return '只有流动党员填写流入党组织和联系人'
  return contact === _id ? `联系人不能是${name}同志自己，请选择另一位党员` : undefined
}

const openOf = ({ statuses }: Member, kind: StatusKind): Status | undefined =>
  statuses.find((status) => status.kind === kind && status.until === undefined)
