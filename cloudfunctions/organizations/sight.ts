import type { Binding } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'

/** Whether someone may look at the organization at the end of this path: their own branch and group, and what is in their charge. */
export function mayLook({ branch, group, grants }: Binding, path: readonly OrganizationId[]): boolean {
  const at = path.at(-1)
  return at === branch || (at !== undefined && at === group) || allows(grants, 'seeOrganization', path)
}

export function demandSight(binding: Binding, { path }: Pick<Organization, 'path'>): void {
  if (!mayLook(binding, path)) refuse('forbidden', '您不能查看这个党组织，如需了解请联系它的书记或上级党组织')
}
