import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding } from '#types/member'
import type { OrganizationLine, TreeQuery } from '#types/organizations'
import { flagsOf } from '#domain/roster/flags'
import { demandSight, mayLook } from './sight'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { staffOf, treeAround, type Listed, type Staffed } from '../shared/collections/tree'
import { refuse } from '../shared/refuse'
import { highest } from '../shared/rights'

const pageSize = 100
const nobody: Staffed = { members: 0, heads: 0, seated: 0 }

/** An organization with those above and a page of those right below, and what is missing where. */
export async function tree(
  { at, after }: z.output<typeof TreeQuery>,
  caller: Caller,
): Promise<Output<'organizations', 'tree'>> {
  const binding = await caller.member()
  const start = at ?? startOf(binding)
  const around = (await treeAround(start, after, pageSize + 1)) ?? refuse('notFound', '没有找到这个党组织')
  demandSight(binding, around.here)

  const living = around.below.filter(({ ended }) => !ended)
  const shown = (living.length > 0 ? living : around.below).slice(0, pageSize)
  const today = chinaDay(now())
  const staff = await staffOf(
    around.here,
    shown.map(({ _id }) => _id),
    today,
  )
  const lineOf = (one: Listed, staffed: Staffed): OrganizationLine => ({
    ...{ id: one._id, level: one.level, name: one.name, kinds: one.kinds, below: one.below },
    members: staffed.members,
    flags: flagsOf(one, staffed, today),
    ...(one.ended && { ended: one.ended }),
  })
  return {
    here: lineOf(around.here, staff.here),
    above: around.above.filter((_, index) => mayLook(binding, around.here.path.slice(0, index + 1))),
    below: shown.map((one) => lineOf(one, staff.below.get(one._id) ?? nobody)),
    ...(living.length > pageSize && { next: shown.at(-1)!.name }),
  }
}

/** Where the caller's highest right holds, or their own branch. */
const startOf = ({ grants, branch }: Binding): string => highest(grants, 'seeOrganization')?.at ?? branch
