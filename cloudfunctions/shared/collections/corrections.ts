import type { Instant } from '#types/calendar'
import type { Member, MemberId, Phone } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { Correction } from '#types/roster'
import { aggregate, type Transaction } from '../database'
import { digestOf } from '../seal'
import type { Collection } from './collection'

/** One thing a member asked for and what came of it. A phone number is never kept in plain. */
export type Wish = {
  number: number
  value?: string
  phone?: Phone
  askedAt: Instant
  state: Correction['state']
  answeredBy?: MemberId
  answeredByName?: string
  answeredAt?: Instant
}

/**
 * All that one member asked to be corrected in one field, oldest first: only the last wish can be waiting, and what
 * is asked for meanwhile takes its place. `state` and `askedAt` are the last one's.
 */
export type StoredCorrection = {
  _id: string
  schema: number
  member: MemberId
  unit: OrganizationId
  field: Correction['field']
  state: Correction['state']
  askedAt: Instant
  wishes: Wish[]
}

export const corrections = {
  name: 'corrections',
  indexes: [
    { name: 'member', fields: ['member'] },
    { name: 'waiting', fields: ['unit', 'state', 'askedAt', '_id'] },
  ],
} as const satisfies Collection

export const correctionId = (member: MemberId, field: Correction['field']): string =>
  digestOf(`${member}:${field}`).slice(0, 40)

export async function findCorrection(
  id: string,
  transaction: Transaction,
): Promise<StoredCorrection | undefined> {
  const { data } = await transaction.collection(corrections.name).doc(id).get()
  return (data ?? undefined) as StoredCorrection | undefined
}

export async function putCorrection(
  transaction: Transaction,
  { _id, ...rest }: StoredCorrection,
): Promise<void> {
  await transaction.collection(corrections.name).doc(_id).set(rest)
}

/** What waits for an answer, with those who asked. */
export type WaitingCorrection = StoredCorrection & { people: Member[] }

/**
 * What people of one organization wait for, the oldest first. Where somebody stands is asked of the roster: a wish
 * moves along with whoever made it, and a unit has few waiting at a time.
 */
export async function waitingCorrections(
  unit: OrganizationId,
  at: OrganizationId,
  after: Pick<StoredCorrection, 'askedAt' | '_id'> | undefined,
  size: number,
): Promise<WaitingCorrection[]> {
  const later = after && {
    askedAt: { $gte: after.askedAt },
    $or: [{ askedAt: { $gt: after.askedAt } }, { _id: { $gt: after._id } }],
  }
  return aggregate(corrections.name, [
    { $match: { unit, state: 'waiting', ...later } },
    { $sort: { askedAt: 1, _id: 1 } },
    { $lookup: { from: 'members', localField: 'member', foreignField: '_id', as: 'people' } },
    { $match: { 'people.path': at } },
    { $limit: size },
  ])
}
