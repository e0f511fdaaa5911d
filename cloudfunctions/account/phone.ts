import type * as z from 'zod'
import type { PhoneCode } from '#types/account'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import { mayBind } from '#domain/roster/binding'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { bindingOf } from '../shared/collections/bindings'
import { putClaim } from '../shared/collections/claims'
import { findMember, membersWithPhone } from '../shared/collections/members'
import { macOf } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { phoneOf } from '../shared/wechat'
import { describe } from './actions'
import { reachesBeyond } from './reach'
import { tie, whileTying } from './tie'
import { countOrRefuse } from './tries'

/** Binds by the number WeChat vouches for; where it does not say who it is, a secretary will. */
export async function bindByPhone(
  { code }: z.output<typeof PhoneCode>,
  caller: Caller,
): Promise<Output<'account', 'bindByPhone'>> {
  // Asked again after an answer was lost: WeChat's code is spent by then.
  const bound = await caller.find()
  if (bound) return { me: await describe(bound) }
  const openid = caller.openid()
  await countOrRefuse(openid)
  const digits = await phoneOf(code)
  const mac = macOf(digits)
  const found = (await membersWithPhone(mac)).filter((member) => mayBind(member, chinaDay(now())))
  const [only] = found
  if (only && found.length === 1 && (await mayBindAtOnce(only)))
    return { me: await describe(await tieByPhone(only._id, mac, openid)) }

  const candidates = found.map(({ _id, path }) => ({ member: _id, path }))
  await putClaim({ openid, tail: digits.slice(-4), candidates, state: 'needsName', askedAt: now() })
  return { claim: 'needsName' }
}

/** The branch's officers keep its numbers, so a number hands over no more than they may do themselves. */
async function mayBindAtOnce(member: Member): Promise<boolean> {
  const keeper = { role: 'branchOfficer', at: member.branch } as const
  return !member.boundTo && !(await reachesBeyond([keeper], member))
}

function tieByPhone(id: string, mac: string, openid: string): Promise<Binding> {
  return whileTying(async (transaction) => {
    const member = await findMember(id, transaction)
    if (member?.boundTo === openid) return bindingOf(member, openid)
    if (!member || member.boundTo || member.phone?.mac !== mac || !mayBind(member, chinaDay(now())))
      return refuse('conflict', '名册刚刚有变动，请再点一次')
    return tie(transaction, member, openid, {
      did: 'account.bindByPhone',
      by: { member: id, name: member.name },
    })
  })
}
