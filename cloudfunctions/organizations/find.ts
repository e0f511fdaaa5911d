import type * as z from 'zod'
import type { Output } from '#types/api'
import type { OrganizationSearch } from '#types/organizations'
import type { Caller } from '../shared/caller'
import { organizationsNamed } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { grantsFor } from '../shared/rights'

const most = 20

/** Names alone may be looked up in the whole unit: an officer must be able to say where a member goes. */
export async function find(
  { find: words, level, everywhere }: z.output<typeof OrganizationSearch>,
  caller: Caller,
): Promise<Output<'organizations', 'find'>> {
  const { grants, path } = await caller.member()
  const charges = grantsFor(grants, 'seeOrganization').map(({ at }) => at)
  if (charges.length === 0) return refuse('forbidden', '只有担任职务的同志可以查找党组织')
  const wanted = level && [level].flat()
  const found = await organizationsNamed(everywhere ? path.slice(0, 1) : charges, words, wanted, most)
  return { found: found.map(({ _id: id, above = '', ...rest }) => ({ id, ...rest, above })) }
}
