import type { Binding, Member } from '#types/member'
import { mayBind } from '#domain/roster/binding'
import { changeWithin } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { addBinding, bindingOf, removeBinding } from '../shared/collections/bindings'
import { removeClaim } from '../shared/collections/claims'
import { inTransaction, isDuplicate, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'

type Deed = { did: string; by: Pick<Binding, 'member' | 'name'> }

/** All or nothing; one identity is one member and one member one identity, whoever was faster. */
export async function whileTying<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(work)
  } catch (error) {
    if (isDuplicate(error)) refuse('conflict', '这个微信或这位党员已经绑定过了，如要更换请联系支部书记')
    throw error
  }
}

/** Ties an identity to a member in place of the one before, if any; what it had asked for is answered by that. */
export async function tie(
  transaction: Transaction,
  member: Member,
  openid: string,
  deed: Deed,
): Promise<Binding> {
  const binding = bindingOf(member, openid)
  if (member.boundTo) await removeBinding(transaction, member.boundTo)
  await addBinding(transaction, binding)
  await removeClaim(transaction, openid)
  await changeWithin(transaction, { member: member._id, ...deed }, (now) => ({ ...now, boundTo: openid }))
  return binding
}

/** Ends a member's binding; nothing else of the member changes. */
export async function untie(transaction: Transaction, member: Member, deed: Deed): Promise<void> {
  if (!member.boundTo) return
  await removeBinding(transaction, member.boundTo)
  await changeWithin(transaction, { member: member._id, ...deed }, (now) => {
    const rest = { ...now }
    delete rest.boundTo
    return rest
  })
}

export function refuseGone(member: Member): void {
  if (!mayBind(member, chinaDay(now()))) refuse('forbidden', `${member.name}同志已不在本支部名册上，不能绑定`)
}
