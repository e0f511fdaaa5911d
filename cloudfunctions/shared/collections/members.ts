import type { Day } from '#types/calendar'
import type { Member, MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { onRoll } from '#domain/roster/stays'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: a short name of its own, given when the person is put on the roster. */
export const members = {
  name: 'members',
  indexes: [
    { name: 'roll', fields: ['stays.branch', '_id'] },
    { name: 'initials', fields: ['path', 'initials', '_id'] },
    { name: 'name', fields: ['path', 'name'] },
    { name: 'posts', fields: ['posts.at'] },
    { name: 'phone', fields: ['phone.mac'] },
  ],
} as const satisfies Collection

const most = 1000
const namesAtOnce = 100

export async function findMember(
  id: MemberId,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<Member | undefined> {
  const { data } = await within.collection(members.name).doc(id).get()
  return (Array.isArray(data) ? data[0] : data) as Member | undefined
}

/** Everybody who was ever on the branch's roll; who was on a day, their stays say. */
export async function membersOf(branch: OrganizationId): Promise<Member[]> {
  const found: Member[] = []
  for (;;) {
    const last = found.at(-1)
    const { data } = await db
      .collection(members.name)
      .where(last ? { 'stays.branch': branch, _id: _.gt(last._id) } : { 'stays.branch': branch })
      .orderBy('_id', 'asc')
      .limit(most)
      .get()
    found.push(...(data as Member[]))
    if (data.length < most) return found
  }
}

/** Everybody of a unit who bears one of these names, whether still on a roll or not. */
export async function membersCalled(unit: OrganizationId, names: readonly string[]): Promise<Member[]> {
  const found: Member[] = []
  for (let start = 0; start < names.length; start += namesAtOnce) {
    const some = names.slice(start, start + namesAtOnce)
    const { data } = await db
      .collection(members.name)
      .where({ path: unit, name: _.in(some) })
      .limit(most)
      .get()
    found.push(...(data as Member[]))
  }
  return found
}

/** Everybody on the rolls at or below an organization on a day, by branch and name. */
export async function rollBelow(at: OrganizationId, day: Day): Promise<Member[]> {
  const found: Member[] = []
  for (let last: Member | undefined; ; last = found.at(-1)) {
    const { data } = await db
      .collection(members.name)
      .where(last ? { path: at, _id: _.gt(last._id) } : { path: at })
      .orderBy('_id', 'asc')
      .limit(most)
      .get()
    found.push(...(data as Member[]))
    if (data.length < most) break
  }
  return found
    .filter((member) => onRoll(member, day))
    .sort((a, b) => a.branch.localeCompare(b.branch) || a.initials.localeCompare(b.initials))
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

/** Puts a member in place of what was read in this transaction. */
export async function putMember(transaction: Transaction, { _id, ...rest }: Member): Promise<void> {
  await transaction.collection(members.name).doc(_id).set(rest)
}

/** Adds one; somebody there already under this id is not written over, and the error says so. */
export async function addMember(transaction: Transaction, member: Member): Promise<void> {
  await transaction.collection(members.name).add(member)
}
