import type { Organization, OrganizationId } from '#types/organization'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: a short name of its own, given when it is founded. */
export const organizations = {
  name: 'organizations',
  indexes: [
    { name: 'path', fields: ['path', 'level'] },
    { name: 'name', fields: ['path', 'name'] },
    // Of those that stand right below one, no two that live bear the same name.
    { name: 'twins', fields: ['parent', 'name', 'ended.on'], unique: true },
  ],
} as const satisfies Collection

export async function findOrganization(
  id: OrganizationId,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<Organization | undefined> {
  const { data } = await within.collection(organizations.name).doc(id).get()
  return ((Array.isArray(data) ? data[0] : data) ?? undefined) as Organization | undefined
}

export async function findOrganizations(ids: readonly OrganizationId[]): Promise<Organization[]> {
  if (ids.length === 0) return []
  const { data } = await db
    .collection(organizations.name)
    .where({ _id: _.in([...new Set(ids)]) })
    .get()
  return data as Organization[]
}

/** The groups at or below an organization, in the order of their ids. A branch has a handful, a city thousands. */
export async function groupsOf(at: OrganizationId): Promise<Organization[]> {
  const found: Organization[] = []
  for (let last = ''; ; last = found.at(-1)!._id) {
    const { data } = await db
      .collection(organizations.name)
      .where({ path: at, level: 'group', _id: _.gt(last) })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    found.push(...(data as Organization[]))
    if (data.length < 1000) return found
  }
}

/** Puts an organization in place of what was read in this transaction. */
export async function putOrganization(
  transaction: Transaction,
  { _id, ...rest }: Organization,
): Promise<void> {
  await transaction.collection(organizations.name).doc(_id).set(rest)
}

/** Adds one; where something is there already under this id or this name, nothing is written and the error says so. */
export async function addOrganization(transaction: Transaction, organization: Organization): Promise<void> {
  await transaction.collection(organizations.name).add(organization)
}

/** Has this organization to itself until the transaction ends: whoever else takes a turn starts again after it. */
export async function takeTurn(transaction: Transaction, id: OrganizationId): Promise<void> {
  await transaction
    .collection(organizations.name)
    .doc(id)
    .update({ turn: _.inc(1) })
}

/** Says that a change of this one has more to take along than can go with it at once. */
export async function markUnfinished(transaction: Transaction, id: OrganizationId): Promise<void> {
  await transaction.collection(organizations.name).doc(id).update({ unfinished: true })
}

/** Nothing is left to take along, unless somebody has begun anew meanwhile. */
export async function markFinished({ _id, revision }: Organization): Promise<void> {
  await db
    .collection(organizations.name)
    .where({ _id, revision, unfinished: true })
    .update({ unfinished: _.remove() })
}

/** Those that live right below one, as far as the page goes. */
export async function livingBelow(parent: OrganizationId, most: number): Promise<Organization[]> {
  const { data } = await db
    .collection(organizations.name)
    .where({ parent, ended: _.exists(false) })
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as Organization[]
}

/** Living ones at or below any of these whose name has these words in it, by name, with the one above each. */
export async function organizationsNamed(
  below: readonly OrganizationId[],
  words: string,
  levels: readonly Organization['level'][] | undefined,
  most: number,
): Promise<(Pick<Organization, '_id' | 'level' | 'name'> & { above: string })[]> {
  const regexp = words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const { data } = await db
    .collection(organizations.name)
    .aggregate()
    .match({
      ...{ path: _.in([...below]), ended: _.exists(false), ...(levels && { level: _.in([...levels]) }) },
      name: db.RegExp({ regexp, options: '' }),
    })
    .sort({ name: 1, _id: 1 })
    .limit(most)
    .lookup({ from: organizations.name, localField: 'parent', foreignField: '_id', as: 'higher' })
    .project({ level: true, name: true, above: _.aggregate.arrayElemAt(['$higher.name', 0] as never) })
    .end()
  return data as (Pick<Organization, '_id' | 'level' | 'name'> & { above: string })[]
}
