import type { Applicant } from '#types/applicant'
import type { OrganizationId } from '#types/organization'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: made by whoever adds one, so that sending it twice adds one. */
export const applicants = {
  name: 'applicants',
  indexes: [{ name: 'branch', fields: ['branch', 'initials', '_id'] }],
} as const satisfies Collection

export async function findApplicant(id: string, transaction: Transaction): Promise<Applicant | undefined> {
  const { data } = await transaction.collection(applicants.name).doc(id).get()
  return (data ?? undefined) as Applicant | undefined
}

export async function addToApplicants(transaction: Transaction, applicant: Applicant): Promise<void> {
  await transaction.collection(applicants.name).add(applicant)
}

/** Puts one in place of what was read in this transaction. */
export async function putApplicant(transaction: Transaction, { _id, ...rest }: Applicant): Promise<void> {
  await transaction.collection(applicants.name).doc(_id).set(rest)
}

/** Those of a branch who are on the way still, by initials and then id, after the one where the last page ended. */
export async function pageOfApplicants(
  branch: OrganizationId,
  after: Pick<Applicant, 'initials' | '_id'> | undefined,
  size: number,
): Promise<Applicant[]> {
  const open = { branch, endedOn: _.exists(false) }
  const further = after && [
    { initials: _.gt(after.initials) },
    { initials: after.initials, _id: _.gt(after._id) },
  ]
  const { data } = await db
    .collection(applicants.name)
    .where(further ? _.and([open, _.or(further)]) : open)
    .orderBy('initials', 'asc')
    .orderBy('_id', 'asc')
    .limit(size)
    .get()
  return data as Applicant[]
}

/** Some of a branch's, those who came to an end included. */
export async function applicantsOf(branch: OrganizationId, most: number): Promise<Applicant[]> {
  const { data } = await db
    .collection(applicants.name)
    .where({ branch })
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as Applicant[]
}

/** Those still on the way. */
export async function countOpenApplicants(branch: OrganizationId): Promise<number> {
  const open = { branch, endedOn: _.exists(false) }
  return (await db.collection(applicants.name).where(open).count()).total ?? 0
}

export async function countApplicants(branch: OrganizationId): Promise<number> {
  const { total } = await db.collection(applicants.name).where({ branch }).count()
  return total ?? 0
}
