import type { PostName } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { OrganizationPage } from '#types/organizations'

/** Where to look for who may hold a post: whoever guides or assesses comes from anywhere in the unit. */
export function amongWhom(post: PostName, { id, level, above }: OrganizationPage): OrganizationId {
  if (post === 'instructor' || post === 'assessor') return above[0]?.id ?? id
  return level === 'group' ? (above.at(-1)?.id ?? id) : id
}
