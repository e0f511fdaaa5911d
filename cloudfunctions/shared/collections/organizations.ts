import type { Organization, OrganizationId } from '#types/organization'
import { _, db } from '../database'
import type { Collection } from './collection'

/** `_id`: a short name of its own, given when it is founded. */
export const organizations = {
  name: 'organizations',
  indexes: [{ name: 'path', fields: ['path'] }],
} as const satisfies Collection

export async function findOrganization(id: OrganizationId): Promise<Organization | undefined> {
  const { data } = await db.collection(organizations.name).doc(id).get()
  return data[0] as Organization | undefined
}

export async function findOrganizations(ids: readonly OrganizationId[]): Promise<Organization[]> {
  if (ids.length === 0) return []
  const { data } = await db
    .collection(organizations.name)
    .where({ _id: _.in([...new Set(ids)]) })
    .get()
  return data as Organization[]
}
