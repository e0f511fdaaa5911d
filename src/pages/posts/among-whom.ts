import type { PostName } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { OrganizationPage } from '#types/organizations'
import type { Show } from '#types/roster-inputs'
import { fromTheUnit, openToAll } from '#domain/roster/posts'

/** Where to look for who may hold a post, and among which of them: guides and assessors come from anywhere in the unit. */
export const amongWhom = (
  post: PostName,
  { id, above }: OrganizationPage,
): { at: OrganizationId; show: Show } => ({
  at: fromTheUnit.has(post) ? (above[0]?.id ?? id) : id,
  show: openToAll.has(post) ? 'everybody' : 'full',
})
