import type { StatusKind } from '#types/member'
import type { MemberPage } from '#types/roster'
import { statusName } from '#domain/wording/roster'

export type ActProps = { member: MemberPage; today: string; onClose: () => void }

/** What an officer may do with one member; `begin:` and `end:` go before the kind of a status. */
export type Act =
  | 'edit'
  | 'makeFull'
  | 'transfer'
  | 'leave'
  | 'comeBack'
  | 'code'
  | 'release'
  | `begin:${StatusKind}`
  | `end:${StatusKind}`

const kinds = Object.keys(statusName) as StatusKind[]

export const isGone = ({ stays }: Pick<MemberPage, 'stays'>, today: string) => {
  const until = stays.at(-1)?.until
  return until !== undefined && until < today
}

/** The acts that fit how this member stands today, with the words on their buttons. */
export function actsFor(member: MemberPage, today: string): [Act, string][] {
  if (isGone(member, today)) return [['comeBack', '重新登记到本单位']]
  const inForce = new Set(
    member.statuses.filter(({ until }) => until === undefined || until >= today).map(({ kind }) => kind),
  )
  return [
    ['edit', '修改信息'],
    ...(member.membership === 'probationary' ? ([['makeFull', '转正']] as [Act, string][]) : []),
    ...kinds.map((kind): [Act, string] =>
      inForce.has(kind)
        ? [`end:${kind}`, `结束${statusName[kind]}`]
        : [`begin:${kind}`, `设为${statusName[kind]}`],
    ),
    ['transfer', '转到其他支部'],
    ['leave', '转出或离开'],
    ['code', member.bound ? '换手机：重发绑定码' : '发绑定码'],
    ...(member.bound ? ([['release', '解除微信绑定']] as [Act, string][]) : []),
  ]
}
