import { nameOf } from '../exchange/an-import'
import { good, type House } from '../house'
import { everybody, officers, type Role } from './roles'
import type { Table } from './row'
import { newId, someone } from './subjects'

const anyoneBound: Partial<Record<Role, 'conflict'>> = Object.fromEntries(
  everybody.map((role) => [role, 'conflict'] as const),
)

/** The account's rows, in a house. What concerns only oneself is anybody's. */
export function accountRows(house: House): Table<'account'> {
  const phone = async () => {
    const answer = await fetch(`${house.url()}/wechat/phone-codes`, {
      method: 'POST',
      body: JSON.stringify({ phoneNumber: '19912345678' }),
    })
    return (await answer.json()) as { code: string }
  }
  let people = 500
  let code: string | undefined
  /** A code for somebody who has not bound yet. It is good for one; whoever is bound already is told so. */
  const codeInHand = async () => {
    code ??= good(await house.as('zhizao-01')('account', 'issueCode', { member: 'zhizao-34' })).code
    return { code }
  }
  const aClaim = async () => {
    const { _id: member, name } = await someone(house, {
      name: nameOf(++people),
    })
    const openid = newId('claimant')
    await house.ask(`demo-${openid}`, 'account', { action: 'bindByPhone', input: await phone() })
    await house.ask(`demo-${openid}`, 'account', { action: 'claim', input: { name } })
    const { rows } = good(await house.as('zhizao-01')('account', 'claims', { at: 'zhizao' }))
    const claim = rows.find(({ candidates }) => candidates.some((one) => one.member === member))!.claim
    return { claim, member }
  }
  return {
    whoAmI: [{ may: ['unbound', ...everybody], input: () => ({}) }],
    bind: [{ where: 'with a good code', may: ['unbound'], instead: anyoneBound, input: codeInHand }],
    bindByPhone: [{ may: ['unbound', ...everybody], input: phone }],
    claim: [
      {
        where: 'before a number was vouched for',
        may: [],
        instead: Object.fromEntries(['unbound', ...everybody].map((role) => [role, 'closed'])),
        input: () => ({ name: '甲' }),
      },
    ],
    claims: [{ may: officers, input: () => ({ at: 'zhizao' }) }],
    settleClaim: [{ may: officers, input: aClaim }],
    issueCode: [{ may: officers, input: () => ({ member: 'zhizao-33' }) }],
    unbind: [{ may: ['unbound', ...everybody], input: () => ({}), unbinds: true }],
    release: [{ may: officers, input: async () => ({ member: (await someone(house))._id }) }],
  }
}
