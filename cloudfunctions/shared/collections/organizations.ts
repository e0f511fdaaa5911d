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
