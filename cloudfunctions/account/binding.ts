import type * as z from 'zod'
import type { BindCode, CodeFor } from '#types/account'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import { onRoll } from '#domain/meetings/due'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { noteWrongCode, wrongCodes } from '../shared/collections/attempts'
import { addBinding } from '../shared/collections/bindings'
import { findInvitation, issueInvitation, spendInvitation } from '../shared/collections/invitations'
import { findMember, noteBound } from '../shared/collections/members'
import { inTransaction, isDuplicate, SCHEMA } from '../shared/database'
import { Refusal, refuse } from '../shared/refuse'
import { grantsOf } from '../shared/rights'
import { digestOf, makeBindCode } from '../shared/seal'
import { describe } from './actions'

const codeLivesMinutes = 3 * 24 * 60
const wrongCodesADay = 10

export async function issueCode(
  { member: id }: z.output<typeof CodeFor>,
  caller: Caller,
): Promise<Output<'account', 'issueCode'>> {
  const officer = await caller.member()
  const member = (await findMember(id)) ?? refuse('notFound', '名册上没有找到这位党员')
  demand(officer, 'issueBindCodes', member.path, '只有本支部书记、委员或上级党组织可以发绑定码')
  refuseUnbindable(member)

  const code = makeBindCode()
  const expiresAt = addMinutes(now(), codeLivesMinutes)
  await issueInvitation({
    _id: digestOf(code),
    schema: SCHEMA,
    member: id,
    issuedBy: officer.member,
    expiresAt,
  })
  return { code, name: member.name, expiresAt }
}

/** Ties the caller's WeChat to the member the code was made for. Typed twice, it answers the same. */
export async function bind(
  { code }: z.output<typeof BindCode>,
  caller: Caller,
): Promise<Output<'account', 'bind'>> {
  const openid = caller.openid()
  const today = chinaDay(now())
  if ((await wrongCodes(openid, today)) >= wrongCodesADay)
    refuse('tooMany', '今天输错的次数太多了，请明天再试，或请支部书记帮您核对绑定码')

  try {
    return { me: describe(await spend(digestOf(code), openid)) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFound') await noteWrongCode(openid, today)
    if (isDuplicate(error)) refuse('conflict', '这个微信或这位党员已经绑定过了，如要更换请联系支部书记')
    throw error
  }
}

function spend(digest: string, openid: string): Promise<Binding> {
  return inTransaction(async (transaction) => {
    const invitation = await findInvitation(transaction, digest)
    if (!invitation) return refuse('notFound', '没有这个绑定码，请核对后再输一次，或请支部书记重新发一个')
    const member = await findMember(invitation.member, transaction)
    if (!member) return refuse('notFound', '名册上没有找到这位党员，请联系支部书记')
    const binding = bindingOf(member, openid)
    if (invitation.usedBy === openid && member.boundTo === openid) return binding
    if (invitation.usedBy) return refuse('conflict', '这个绑定码已经用过了，请支部书记重新发一个')
    if (invitation.expiresAt < now()) return refuse('closed', '这个绑定码已经过期，请支部书记重新发一个')
    refuseUnbindable(member)

    await addBinding(transaction, binding)
    await noteBound(transaction, member._id, openid)
    await spendInvitation(transaction, digest, openid)
    return binding
  })
}

function bindingOf({ _id, name, branch, group, posts, onRollUntil }: Member, openid: string): Binding {
  return {
    _id: openid,
    schema: SCHEMA,
    member: _id,
    name,
    branch,
    ...(group && { group }),
    ...(onRollUntil && { until: onRollUntil }),
    grants: grantsOf(posts),
    boundAt: now(),
  }
}

function refuseUnbindable(member: Member): void {
  if (!onRoll(member, chinaDay(now()))) refuse('forbidden', `${member.name}同志已不在本支部名册上，不能绑定`)
  if (member.boundTo) refuse('conflict', `${member.name}同志已经绑定了微信，如要更换请先解除原来的绑定`)
}
