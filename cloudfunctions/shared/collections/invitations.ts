import type { Instant } from '#types/calendar'
import type { MemberId } from '#types/member'
import { db, type Transaction } from '../database'
import type { Collection } from './collection'

/** A one-time code that lets a member bind. The code itself is not kept, only its digest, which is the `_id`. */
export type Invitation = {
  _id: string
  schema: number
  member: MemberId
  issuedBy: MemberId
  expiresAt: Instant
  usedBy?: string
}

export const invitations = {
  name: 'invitations',
  indexes: [{ name: 'member', fields: ['member'] }],
} as const satisfies Collection

/** Puts a new code in the place of all unused ones the member had. */
export async function issueInvitation(invitation: Invitation): Promise<void> {
  await db.collection(invitations.name).where({ member: invitation.member }).remove()
  await db.collection(invitations.name).add(invitation)
}

export async function findInvitation(
  transaction: Transaction,
  digest: string,
): Promise<Invitation | undefined> {
  const { data } = await transaction.collection(invitations.name).doc(digest).get()
  return (data ?? undefined) as Invitation | undefined
}

export async function spendInvitation(
  transaction: Transaction,
  digest: string,
  openid: string,
): Promise<void> {
  await transaction.collection(invitations.name).doc(digest).update({ usedBy: openid })
}
