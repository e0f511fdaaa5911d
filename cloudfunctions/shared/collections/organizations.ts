import type { Organization, OrganizationId } from '#types/organization'
import { db } from '../database'
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
