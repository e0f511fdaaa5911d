import type * as z from 'zod'
import type { BindCode, CodeFor } from '#types/account'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import { onRoll } from '#domain/roster/stays'
import { demand, type Caller } from '../shared/caller'
import { changeWithin } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { countTry } from '../shared/collections/attempts'
import { addBinding, bindingOf } from '../shared/collections/bindings'
import { findInvitation, invitedBy, spendInvitation } from '../shared/collections/invitations'
import { findMember } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import { inTransaction, isDuplicate } from '../shared/database'
import { invite } from '../shared/invite'
import { refuse } from '../shared/refuse'
import { covers, grantsOf } from '../shared/rights'
import { digestOf } from '../shared/seal'
import { describe } from './actions'

const triesADay = 10

export async function issueCode(
  { member: id }: z.output<typeof CodeFor>,
  caller: Caller,
): Promise<Output<'account', 'issueCode'>> {
  const officer = await caller.member()
  const member = (await findMember(id)) ?? refuse('notFound', '名册上没有找到这位党员')
  demand(officer, 'issueBindCodes', member.path, '只有本支部书记、委员或上级党组织可以发绑定码')
  await refuseAbove(officer, member)
  refuseUnbindable(member)

  return { ...(await invite(id, officer.member)), name: member.name }
}

/** Ties the caller's WeChat to the member the code was made for. Typed twice, it answers the same. */
export async function bind(
  { code }: z.output<typeof BindCode>,
  caller: Caller,
): Promise<Output<'account', 'bind'>> {
  const openid = caller.openid()
  if ((await countTry(openid, chinaDay(now()))) > triesADay)
    refuse('tooMany', '今天输入的次数太多了，请明天再试，或请支部书记帮您核对绑定码')

  const digest = digestOf(code)
  const member = await invitedBy(digest)
  if (!member) return refuse('notFound', '没有这个绑定码，请核对后再输一次，或请支部书记重新发一个')
  try {
    return { me: await describe(await spend(member, digest, openid)) }
  } catch (error) {
    if (isDuplicate(error)) refuse('conflict', '这个微信或这位党员已经绑定过了，如要更换请联系支部书记')
    throw error
  }
}

function spend(id: string, digest: string, openid: string): Promise<Binding> {
  return inTransaction(async (transaction) => {
    const invitation = await findInvitation(transaction, id)
    if (invitation?.digest !== digest) return refuse('notFound', '这个绑定码已经作废，请用支部书记新发的那个')
    const member = await findMember(id, transaction)
    if (!member) return refuse('notFound', '名册上没有找到这位党员，请联系支部书记')
    const binding = bindingOf(member, openid)
    if (invitation.usedBy === openid && member.boundTo === openid) return binding
    if (invitation.usedBy) return refuse('conflict', '这个绑定码已经用过了，请支部书记重新发一个')
    if (invitation.expiresAt < now()) return refuse('closed', '这个绑定码已经过期，请支部书记重新发一个')
    refuseUnbindable(member)

    await addBinding(transaction, binding)
    const by = { member: id, name: member.name }
    await changeWithin(transaction, { member: id, did: 'account.bind', by }, (now) => ({
      ...now,
      boundTo: openid,
    }))
    await spendInvitation(transaction, id, openid)
    return binding
  })
}

/** A code hands over all that its member may do, so nobody issues one for more than they may do themselves. */
async function refuseAbove({ grants }: Binding, { posts, name }: Member): Promise<void> {
  for (const grant of grantsOf(posts, chinaDay(now()))) {
    const path = (await findOrganization(grant.at))?.path ?? []
    if (!covers(grants, grant, path)) refuse('forbidden', `${name}同志还担任上级职务，请由上级党组织发绑定码`)
  }
}

function refuseUnbindable(member: Member): void {
  if (!onRoll(member, chinaDay(now()))) refuse('forbidden', `${member.name}同志已不在本支部名册上，不能绑定`)
  if (member.boundTo) refuse('conflict', `${member.name}同志已经绑定了微信，如要更换请联系上级党组织`)
}
