import type { Instant } from '#types/calendar'
import type { MemberId } from '#types/member'
import { db, type Transaction } from '../database'
import type { Collection } from './collection'

/**
 * A one-time code that lets a member bind. `_id` is the member, so that a new code takes the place of the one
 * before. The code itself is not kept, only its digest.
 */
export type Invitation = {
  _id: MemberId
  schema: number
  digest: string
  issuedBy: MemberId
  expiresAt: Instant
  /** The identity the member was tied to when it was made; spending it takes its place. */
  replaces?: string
  usedBy?: string
}

export const invitations = {
  name: 'invitations',
  indexes: [{ name: 'digest', fields: ['digest'] }],
} as const satisfies Collection

export async function issueInvitation(
  { _id, ...rest }: Invitation,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<void> {
  await within.collection(invitations.name).doc(_id).set(rest)
}

/** Whom a code was made for. Read again inside the transaction that spends it. */
export async function invitedBy(digest: string): Promise<MemberId | undefined> {
  const { data } = await db.collection(invitations.name).where({ digest }).limit(1).get()
  return (data[0] as Invitation | undefined)?._id
}

export async function findInvitation(
  transaction: Transaction,
  member: MemberId,
): Promise<Invitation | undefined> {
  const { data } = await transaction.collection(invitations.name).doc(member).get()
  return (data ?? undefined) as Invitation | undefined
}

export async function voidInvitation(transaction: Transaction, member: MemberId): Promise<void> {
  await transaction.collection(invitations.name).doc(member).delete()
}

export async function spendInvitation(
  transaction: Transaction,
  member: MemberId,
  openid: string,
): Promise<void> {
  await transaction.collection(invitations.name).doc(member).update({ usedBy: openid })
}
