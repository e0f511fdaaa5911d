import type { ClaimState } from '#types/account'
import type { Instant } from '#types/calendar'
import type { Member, MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { _, aggregate, db, type Transaction } from '../database'
import { SCHEMA } from '../schema'
import { digestOf } from '../seal'
import type { Collection } from './collection'
import { members } from './members'
import { organizations } from './organizations'

/** Somebody it may be, and where they stood when it was asked: who is shown the claim. */
export type Candidate = { member: MemberId; path: OrganizationId[] }

/** Somebody says they stand on the roster. Of the number WeChat vouched for its end is kept and no more. */
export type Claim = {
  _id: string
  schema: number
  openid: string
  tail: string
  name?: string
  candidates: Candidate[]
  state: ClaimState
  askedAt: Instant
}

/** `_id`: made from the openid, one each, so that an officer is given a handle and not the identity. */
export const claims = {
  name: 'claims',
  indexes: [
    { name: 'candidates', fields: ['candidates.path', 'askedAt'] },
    { name: 'asked', fields: ['askedAt'] },
  ],
} as const satisfies Collection

export const claimIdOf = (openid: string): string => digestOf(openid).slice(0, 32)

export async function findClaim(
  id: string,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<Claim | undefined> {
  const { data } = await within.collection(claims.name).doc(id).get()
  return ((Array.isArray(data) ? data[0] : data) ?? undefined) as Claim | undefined
}

/** Puts an identity's claim in place of the one before. */
export async function putClaim(claim: Omit<Claim, '_id' | 'schema'>): Promise<void> {
  await db
    .collection(claims.name)
    .doc(claimIdOf(claim.openid))
    .set({ ...claim, schema: SCHEMA })
}

/** What is left of it when some of the candidates are ruled out. */
export async function narrowClaim(
  transaction: Transaction,
  id: string,
  { candidates, state }: Pick<Claim, 'candidates' | 'state'>,
): Promise<void> {
  await transaction
    .collection(claims.name)
    .doc(id)
    .update({ state, candidates: _.set(candidates) })
}

export async function removeClaim(transaction: Transaction, openid: string): Promise<void> {
  await transaction.collection(claims.name).doc(claimIdOf(openid)).delete()
}

export async function removeClaimsBefore(moment: Instant): Promise<number> {
  const { deleted } = await db
    .collection(claims.name)
    .where({ askedAt: _.lt(moment) })
    .remove()
  return deleted ?? 0
}

/** A claim with those it may be, as the roster has them now, and the names of their branches. */
export type ClaimLine = Pick<Claim, '_id' | 'name' | 'tail' | 'askedAt' | 'candidates'> & {
  people: (Pick<Member, '_id' | 'name' | 'branch' | 'path' | 'boundTo'> & { phone?: { tail: string } })[]
  branches: { _id: OrganizationId; name: string }[]
}

/** Claims that wait for an answer at or below an organization since a moment, the oldest first. */
export function pageOfClaims(
  { at, strangers, since }: { at: OrganizationId; strangers: boolean; since: Instant },
  after: Pick<Claim, 'askedAt' | '_id'> | undefined,
  size: number,
): Promise<ClaimLine[]> {
  const whose = strangers
    ? { $or: [{ 'candidates.path': at }, { candidates: [] }] }
    : { 'candidates.path': at }
  const further = after && {
    $or: [{ askedAt: { $gt: after.askedAt } }, { askedAt: after.askedAt, _id: { $gt: after._id } }],
  }
  return aggregate(claims.name, [
    {
      $match: {
        $and: [whose, { state: 'waiting', askedAt: { $gte: since } }, ...(further ? [further] : [])],
      },
    },
    { $sort: { askedAt: 1, _id: 1 } },
    { $limit: size },
    { $lookup: { from: members.name, localField: 'candidates.member', foreignField: '_id', as: 'people' } },
    {
      $lookup: { from: organizations.name, localField: 'people.branch', foreignField: '_id', as: 'branches' },
    },
    { $project: line },
  ])
}

const line = {
  ...{ name: 1, tail: 1, askedAt: 1, candidates: 1 },
  ...{ 'people._id': 1, 'people.name': 1, 'people.branch': 1, 'people.path': 1, 'people.boundTo': 1 },
  ...{ 'people.phone.tail': 1, 'branches._id': 1, 'branches.name': 1 },
} as const
