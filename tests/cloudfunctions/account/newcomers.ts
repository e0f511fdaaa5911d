import { claimIdOf, type Claim } from '../../../cloudfunctions/shared/collections/claims'
import { phoneFor } from '../../../cloudfunctions/shared/phone'
import type { JournalEntry } from '#types/journal'
import type { Member } from '#types/member'
import { env, good, type House } from '../house'

process.env['PERSONAL_KEY'] = env['PERSONAL_KEY']

let serial = 0

/** An identity nobody has used yet, and a number nobody has. */
export const aStranger = (): string => `wechat-${++serial}`
export const aNumber = (): string => `1998888${String(++serial).padStart(4, '0')}`

/** Somebody of 综合处 who has not bound yet, with a number of their own unless it is said otherwise. */
export async function newcomer(
  house: House,
  { phone = aNumber(), ...more }: Partial<Omit<Member, 'phone'>> & { phone?: string } = {},
): Promise<{ id: string; phone: string; name: string }> {
  const { _id, boundTo, ...colleague } = (await house.stored<Member>('members', 'zonghe-26'))!
  if (boundTo) throw new Error(`${_id} is meant to be bound to nobody`)
  const id = `newcomer-${++serial}`
  const name = more.name ?? `新人${serial}`
  await house
    .database()
    .collection('members')
    .add({ ...colleague, _id: id, phone: phoneFor(id, phone), ...more, name })
  return { id, phone, name }
}

/** What WeChat's button hands over to whoever has this number. */
export async function pressed(house: House, phoneNumber: string, countryCode = '86'): Promise<string> {
  const answer = await fetch(`${house.url()}/wechat/phone-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber, countryCode }),
  })
  return ((await answer.json()) as { code: string }).code
}

const call = (house: House, openid: string, action: string, input: object) =>
  house.ask(openid, 'account', { action, input })

export const byPhone = async (house: House, openid: string, phone: string) =>
  call(house, openid, 'bindByPhone', { code: await pressed(house, phone) })

export const claimAs = (house: House, openid: string, name: string) => call(house, openid, 'claim', { name })

/** A stranger who has shown a number and typed a name; answers with the claim's handle. */
export async function claimant(
  house: House,
  { name, phone = aNumber() }: { name: string; phone?: string },
): Promise<{ openid: string; claim: string }> {
  const openid = aStranger()
  await byPhone(house, openid, phone)
  good(await claimAs(house, openid, name))
  return { openid, claim: claimIdOf(openid) }
}

export const storedClaim = (house: House, openid: string) => house.stored<Claim>('claims', claimIdOf(openid))

/** Who an identity is taken for. */
export async function whoIs(house: House, openid: string): Promise<string | undefined> {
  const { ok, data } = (await call(house, openid, 'whoAmI', {})) as {
    ok: boolean
    data?: { me?: { member: string } }
  }
  return ok ? data?.me?.member : undefined
}

/** What the journal says was done to a member, oldest first. */
export async function deedsAbout(house: House, subject: string): Promise<Partial<JournalEntry>[]> {
  const { data } = await house.database().collection('journal').where({ subject }).orderBy('_id', 'asc').get()
  return (data as JournalEntry[]).map(({ did, by, fields, chain }) => ({ did, by, fields, chain }))
}
