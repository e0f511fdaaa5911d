import { good, type House } from '../house'
import { aStranger, byPhone, claimant, newcomer } from '../account/newcomers'

/** Every way of being tied to a WeChat, and of not being. */
export async function writeAccount(house: House): Promise<void> {
  const officer = house.as('zonghe-01')
  const atOnce = await newcomer(house, { phone: '19955550004' })
  good(await byPhone(house, aStranger(), atOnce.phone))
  const again = { member: atOnce.id, again: true }
  const { code } = good(await officer('account', 'issueCode', again))
  good(await house.ask(aStranger(), 'account', { action: 'bind', input: { code } }))

  const known = await newcomer(house, { phone: '19955550005' })
  const { claim } = await claimant(house, { name: known.name, phone: '19955550006' })
  good(await officer('account', 'settleClaim', { claim, member: known.id }))
  good(await officer('account', 'release', { member: known.id }))
  await claimant(house, { name: known.name, phone: '19955550007' })
}
