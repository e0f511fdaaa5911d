import type * as z from 'zod'
import type { Release } from '#types/account'
import type { Output } from '#types/api'
import type { Nothing } from '#types/inputs'
import { demand, type Caller } from '../shared/caller'
import { removeBinding } from '../shared/collections/bindings'
import { findMember } from '../shared/collections/members'
import { inTransaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { refuseAbove } from './reach'
import { untie } from './tie'

/** Ends the caller's own binding. Posts and all that is on record stay with the member. */
export async function unbind(
  _: z.output<typeof Nothing>,
  caller: Caller,
): Promise<Output<'account', 'unbind'>> {
  const openid = caller.openid()
  const binding = await caller.find()
  if (!binding) return {}
  await inTransaction(async (transaction) => {
    const member = await findMember(binding.member, transaction)
    if (member?.boundTo === openid) await untie(transaction, member, { did: 'account.unbind', by: binding })
    else await removeBinding(transaction, openid)
  })
  return {}
}

/** The same by an officer, for a phone that is lost: whoever holds it is nobody from now on. */
export async function release(
  { member: id }: z.output<typeof Release>,
  caller: Caller,
): Promise<Output<'account', 'release'>> {
  const officer = await caller.member()
  return inTransaction(async (transaction) => {
    const member = (await findMember(id, transaction)) ?? refuse('notFound', '名册上没有找到这位党员')
    demand(officer, 'issueBindCodes', member.path, '只有本支部书记、委员或上级党组织可以解除绑定')
    await refuseAbove(officer.grants, member, transaction)
    await untie(transaction, member, { did: 'account.release', by: officer })
    return { name: member.name }
  })
}
