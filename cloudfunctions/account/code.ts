import type * as z from 'zod'
import type { BindCode, CodeFor } from '#types/account'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import { demand, type Caller } from '../shared/caller'
import { now } from '../shared/clock'
import { about } from '../shared/change-member'
import { bindingOf } from '../shared/collections/bindings'
import {
  findInvitation,
  invitations,
  invitedBy,
  spendInvitation,
  type Invitation,
} from '../shared/collections/invitations'
import { note } from '../shared/collections/journal'
import { findMember } from '../shared/collections/members'
import { inTransaction } from '../shared/database'
import { invite } from '../shared/invite'
import { refuse } from '../shared/refuse'
import { digestOf } from '../shared/seal'
import { describe } from './actions'
import { refuseAbove } from './reach'
import { refuseGone, tie, whileTying } from './tie'
import { countOrRefuse } from './tries'

export async function issueCode(
  { member: id, again }: z.output<typeof CodeFor>,
  caller: Caller,
): Promise<Output<'account', 'issueCode'>> {
  const officer = await caller.member()
  const member = (await findMember(id)) ?? refuse('notFound', '名册上没有找到这位党员')
  demand(officer, 'issueBindCodes', member.path, '只有本支部书记、委员或上级党组织可以发绑定码')
  await refuseAbove(officer.grants, member)
  refuseGone(member)
  if (member.boundTo && !again)
    return refuse('conflict', `${member.name}同志已经绑定了微信；如换了手机或微信，请选择“重新发绑定码”`)

  return inTransaction(async (transaction) => {
    const invitation = await invite(member, officer.member, transaction)
    const document = { ...about(member), collection: invitations.name, fields: ['digest', 'expiresAt'] }
    await note(
      { by: officer.member, byName: officer.name, did: 'account.issueCode', ...document },
      transaction,
    )
    return { ...invitation, name: member.name, ...(member.phone && { tail: member.phone.tail }) }
  })
}

/** Ties the caller's WeChat to the member the code was made for. Typed twice, it answers the same. */
export async function bind(
  { code }: z.output<typeof BindCode>,
  caller: Caller,
): Promise<Output<'account', 'bind'>> {
  const openid = caller.openid()
  await countOrRefuse(openid)
  const digest = digestOf(code)
  const member = await invitedBy(digest)
  if (!member) return refuse('notFound', '没有这个绑定码，请核对后再输一次，或请支部书记重新发一个')
  return { me: await describe(await spend(member, digest, openid)) }
}

function spend(id: string, digest: string, openid: string): Promise<Binding> {
  return whileTying(async (transaction) => {
    const invitation = await findInvitation(transaction, id)
    if (invitation?.digest !== digest) return refuse('notFound', '这个绑定码已经作废，请用支部书记新发的那个')
    const member = await findMember(id, transaction)
    if (!member) return refuse('notFound', '名册上没有找到这位党员，请联系支部书记')
    const isTied = member.boundTo === openid
    if (isTied && invitation.usedBy === openid) return bindingOf(member, openid)
    refuseSpent(invitation)
    refuseGone(member)
    refuseTaken(member, invitation, openid)

    await spendInvitation(transaction, id, openid)
    if (isTied) return bindingOf(member, openid)
    return tie(transaction, member, openid, { did: 'account.bind', by: { member: id, name: member.name } })
  })
}

function refuseSpent({ usedBy, expiresAt }: Invitation): void {
  if (usedBy) refuse('conflict', '这个绑定码已经用过了，请支部书记重新发一个')
  if (expiresAt < now()) refuse('closed', '这个绑定码已经过期，请支部书记重新发一个')
}

/** A code takes the place of the binding there was when it was made, and of no later one. */
function refuseTaken({ boundTo, name }: Member, { replaces }: Invitation, openid: string): void {
  if (boundTo && boundTo !== replaces && boundTo !== openid)
    refuse('conflict', `${name}同志已经绑定了微信，如要更换请支部书记重新发一个绑定码`)
}
