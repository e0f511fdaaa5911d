import type { Day } from '#types/calendar'
import type { Member, MemberId } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import { onRoll } from '#domain/roster/stays'
import { _, aggregate, db, type Transaction } from '../database'
import type { Collection } from './collection'
import { corrections, type StoredCorrection } from './corrections'
import { organizations } from './organizations'

/** `_id`: a short name of its own, given when the person is put on the roster. */
export const members = {
  name: 'members',
  indexes: [
    { name: 'roll', fields: ['stays.branch', '_id'] },
    { name: 'initials', fields: ['path', 'initials', '_id'] },
    { name: 'name', fields: ['path', 'name'] },
    { name: 'posts', fields: ['posts.at'] },
    { name: 'phone', fields: ['phone.mac'] },
    { name: 'called', fields: ['name'] },
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

/** These members, those of them that there are; asks nothing where none are meant. */
export async function membersOf(ids: readonly MemberId[]): Promise<Member[]> {
  if (ids.length === 0) return []
  const { data } = await db
    .collection(members.name)
    .where({ _id: _.in([...ids]) })
    .limit(most)
    .get()
  return data as Member[]
}

/** Everybody who was ever on the roll of one of these branches; who was on a day, their stays say. */
export async function membersOfAll(branches: readonly OrganizationId[]): Promise<Member[]> {
  const ofThese = { 'stays.branch': branches.length === 1 ? branches[0] : _.in([...branches]) }
  const found: Member[] = []
  for (;;) {
    const last = found.at(-1)
    const { data } = await db
      .collection(members.name)
      .where(last ? { ...ofThese, _id: _.gt(last._id) } : ofThese)
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

/** Everybody on the rolls at or below an organization on a day, by branch and name; of more than `enough` some. */
export async function rollBelow(at: OrganizationId, day: Day, enough: number): Promise<Member[]> {
  const found: Member[] = []
  const isOn = (member: Member): boolean => onRoll(member, day)
  for (let last: Member | undefined; ; last = found.at(-1)) {
    const { data } = await db
      .collection(members.name)
      .where(last ? { path: at, _id: _.gt(last._id) } : { path: at })
      .orderBy('_id', 'asc')
      .limit(most)
      .get()
    found.push(...(data as Member[]))
    if (data.length < most || found.filter(isOn).length > enough) break
  }
  return found
    .filter(isOn)
    .sort((a, b) => a.branch.localeCompare(b.branch) || a.initials.localeCompare(b.initials))
}

/** People of a unit whose name begins so, without some, 20 at most, in the order of their names. */
export async function membersNamed(
  unit: OrganizationId,
  beginning: string,
  without: readonly MemberId[],
): Promise<Member[]> {
  const regexp = `^${escaped(beginning)}`
  const { data } = await db
    .collection(members.name)
    .where({ path: unit, name: db.RegExp({ regexp, options: '' }), _id: _.nin([...without]) })
    .orderBy('name', 'asc')
    .limit(20)
    .get()
  return data as Member[]
}

/** What a roster is narrowed to; `shown` is a condition over a member's fields. */
export type RosterFilter = {
  at: OrganizationId
  group?: OrganizationId
  /** How the name, or its initials, begin. */
  name?: string
  initials?: string
  shown: object
}

const line = {
  ...{ name: 1, initials: 1, membership: 1, fullOn: 1, branch: 1, group: 1, boundTo: 1, onRollUntil: 1 },
  ...{ 'posts.name': 1, 'posts.from': 1, 'posts.until': 1 },
  ...{ 'statuses.kind': 1, 'statuses.from': 1, 'statuses.until': 1, 'branches.name': 1 },
} as const

/** A member as lists show one, with the name of the branch: nothing that is only of the personal page. */
export type MemberLine = Pick<
  Member,
  | '_id'
  | 'name'
  | 'initials'
  | 'membership'
  | 'fullOn'
  | 'branch'
  | 'group'
  | 'boundTo'
  | 'onRollUntil'
  | 'posts'
  | 'statuses'
> & { branches: { name: string }[] }

/** Some of those below an organization, by initials and then id, after the one where the last page ended. */
export async function pageOfMembers(
  { shown, ...filter }: RosterFilter,
  after: Pick<Member, 'initials' | '_id'> | undefined,
  size: number,
): Promise<MemberLine[]> {
  const further = after && {
    initials: { $gte: after.initials },
    $or: [{ initials: { $gt: after.initials } }, { _id: { $gt: after._id } }],
  }
  return aggregate(members.name, [
    { $match: { $and: [narrowed(filter), { $expr: shown }, ...(further ? [further] : [])] } },
    { $sort: { initials: 1, _id: 1 } },
    { $limit: size },
    {
      $lookup: { from: organizations.name, localField: 'branch', foreignField: '_id', as: 'branches' },
    },
    { $project: line },
  ])
}

/** How many of those below an organization each condition holds for. */
export async function countMembers<K extends string>(
  filter: Omit<RosterFilter, 'shown'>,
  conditions: Readonly<Record<K, object>>,
): Promise<Partial<Record<K, number>>> {
  const sums = Object.entries<object>(conditions).map(([name, condition]) => [
    name,
    { $sum: { $cond: [condition, 1, 0] } },
  ])
  const [counted] = await aggregate<Partial<Record<K, number>>>(members.name, [
    { $match: narrowed(filter) },
    { $group: { _id: null, ...(Object.fromEntries(sums) as object) } },
  ])
  return counted ?? {}
}

const narrowed = ({ at, group, name, initials }: Omit<RosterFilter, 'shown'>): object => ({
  path: at,
  ...(group && { group }),
  ...(name && { name: { $regex: `^${escaped(name)}` } }),
  ...(initials && { initials: { $regex: `^${escaped(initials)}` } }),
})

/** As it stands, in a regular expression. */
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A member with whatever their page has the name of. */
export type MemberWithNames = Member & {
  places: Pick<Organization, '_id' | 'name' | 'places'>[]
  contacts: Pick<Member, '_id' | 'name'>[]
  corrections: StoredCorrection[]
}

/** All that somebody's page shows, in one round trip. */
export async function findMemberWithNames(id: MemberId): Promise<MemberWithNames | undefined> {
  const joined = (from: string, localField: string, foreignField: string, as: string) => ({
    $lookup: { from, localField, foreignField, as },
  })
  const [found] = await aggregate<MemberWithNames>(members.name, [
    { $match: { _id: id } },
    { $addFields: { places: { $concatArrays: ['$stays.branch', '$posts.at', ['$group']] } } },
    joined(organizations.name, 'places', '_id', 'places'),
    joined(members.name, 'statuses.contact', '_id', 'contacts'),
    joined(corrections.name, '_id', 'member', 'corrections'),
  ])
  return found
}

/** Whether somebody of this name and number is on a roll of the unit already. */
export async function isThere(unit: OrganizationId, name: string, mac: string, day: Day): Promise<boolean> {
  const { data } = await db
    .collection(members.name)
    .where({ 'phone.mac': mac, path: unit, name })
    .limit(10)
    .get()
  return (data as Member[]).some((member) => onRoll(member, day))
}

/** People of whom one answers to that number or name, 20 at most: when there are more, it tells nothing anyway. */
export const membersWithPhone = (mac: string): Promise<Member[]> => membersWhere({ 'phone.mac': mac })
export const membersOfName = (name: string): Promise<Member[]> => membersWhere({ name })

async function membersWhere(condition: object): Promise<Member[]> {
  const { data } = await db.collection(members.name).where(condition).orderBy('_id', 'asc').limit(20).get()
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
