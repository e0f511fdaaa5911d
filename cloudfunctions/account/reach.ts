import type { Grant, Member } from '#types/member'
import { chinaDay, now } from '../shared/clock'
import { findOrganization } from '../shared/collections/organizations'
import type { Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { covers, grantsOf } from '../shared/rights'

/** Who holds these grants never hands over more: whoever is tied to a member may do all that the member may. */
export async function refuseAbove(
  grants: readonly Grant[],
  member: Member,
  within?: Transaction,
): Promise<void> {
  if (await reachesBeyond(grants, member, within))
    refuse('forbidden', `${member.name}同志还担任上级职务，请由上级党组织办理绑定`)
}

/** Whether a member may do anything that these grants do not cover. */
export async function reachesBeyond(
  grants: readonly Grant[],
  { posts }: Member,
  within?: Transaction,
): Promise<boolean> {
  for (const grant of grantsOf(posts, chinaDay(now()))) {
    const path = (await findOrganization(grant.at, within))?.path ?? []
    if (!covers(grants, grant, path)) return true
  }
  return false
}
