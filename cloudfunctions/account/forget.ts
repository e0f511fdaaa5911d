import type { Binding } from '#types/member'
import { chinaDay, now } from '../shared/clock'
import { bindingsEndedBefore, removeBinding } from '../shared/collections/bindings'
import { removeClaimsBefore } from '../shared/collections/claims'
import { findMember } from '../shared/collections/members'
import { inTransaction } from '../shared/database'
import { lapsed } from './claim'
import { untie } from './tie'

/** So much at one run; what is left waits for the next. */
const atOnce = 200
const deed = { did: 'account.forget', by: { member: 'timer', name: '系统' } }

/**
 * Whoever claimed to stand on the roster and got no answer is not kept for longer than the claim lasts; and whoever
 * has left is untied, so that the same WeChat can be somebody of another unit.
 */
export async function forget(): Promise<{ claims: number; bindings: number }> {
  const claims = await removeClaimsBefore(lapsed())
  const ended = await bindingsEndedBefore(chinaDay(now()), atOnce)
  for (const binding of ended) await untieGone(binding)
  return { claims, bindings: ended.length }
}

function untieGone({ _id: openid, member: id }: Binding): Promise<void> {
  return inTransaction(async (transaction) => {
    const member = await findMember(id, transaction)
    if (member?.boundTo !== openid) return removeBinding(transaction, openid)
    if (member.onRollUntil && member.onRollUntil < chinaDay(now())) await untie(transaction, member, deed)
  })
}
