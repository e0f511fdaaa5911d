import type { Member, MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: a short name of its own, given when the person is put on the roster. */
export const members = {
  name: 'members',
  indexes: [
    { name: 'branch', fields: ['branch', '_id'] },
    { name: 'unit', fields: ['path', 'name'] },
  ],
} as const satisfies Collection

const most = 1000

export async function findMember(
  id: MemberId,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<Member | undefined> {
  const { data } = await within.collection(members.name).doc(id).get()
  return (Array.isArray(data) ? data[0] : data) as Member | undefined
}

/** The branch's whole roll, those who left included. A branch has at most some hundreds. */
export async function membersOf(branch: OrganizationId): Promise<Member[]> {
  const { data } = await db.collection(members.name).where({ branch }).limit(most).get()
  return data as Member[]
}

/** People of a unit whose name begins so, without some, 20 at most, in the order of their names. */
export async function membersNamed(
  unit: OrganizationId,
  beginning: string,
  without: readonly MemberId[],
): Promise<Member[]> {
  const regexp = `^${beginning.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`
  const { data } = await db
    .collection(members.name)
    .where({ path: unit, name: db.RegExp({ regexp, options: '' }), _id: _.nin([...without]) })
    .orderBy('name', 'asc')
    .limit(20)
    .get()
  return data as Member[]
}

/** One page of the branch's roll by id. */
export async function pageOfMembers(
  branch: OrganizationId,
  after: MemberId | undefined,
  size: number,
): Promise<Member[]> {
  const { data } = await db
    .collection(members.name)
    .where(after === undefined ? { branch } : { branch, _id: _.gt(after) })
    .orderBy('_id', 'asc')
    .limit(size)
    .get()
  return data as Member[]
}

export async function noteBound(transaction: Transaction, id: MemberId, openid: string): Promise<void> {
  await transaction.collection(members.name).doc(id).update({ boundTo: openid })
}
