import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Organization } from '#types/organization'
import type { Founding } from '#types/organizations'
import { foundingComplaint } from '#domain/roster/shape'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { addOrganization, findOrganization, takeTurn } from '../shared/collections/organizations'
import { inTransaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { about, deepest, demandShaping, refuseIf, sayTwin, theOrganization } from './change'
import { pageOf } from './page'

type Asked = z.output<typeof Founding>

/** Founds an organization under another. The same founding sent twice founds one. */
export async function found(asked: Asked, caller: Caller): Promise<Output<'organizations', 'found'>> {
  const binding = await caller.member()
  const made = await inTransaction(async (transaction) => {
    const under = await theOrganization(asked.under, transaction)
    demandShaping(binding, { level: asked.level, path: under.path }, 'shapeTree')
    const there = await findOrganization(asked.id, transaction)
    if (there) return sameFounding(there, asked)
    if (under.path.length >= deepest) refuse('invalid', `组织层级不能超过 ${deepest} 层，请另选上级党组织`)
    refuseIf(foundingComplaint(asked, under, chinaDay(now())))

    const organization = foundedFrom(asked, under)
    await takeTurn(transaction, under._id)
    await addOrganization(transaction, organization)
    await note(
      {
        ...{ by: binding.member, byName: binding.name, did: 'organizations.found' },
        ...{ fields: Object.keys(organization), ...about(organization) },
      },
      transaction,
    )
    return organization
  }).catch(sayTwin)
  return pageOf(made, binding)
}

function foundedFrom(
  { id, level, under, name, kinds, on, approval }: Asked,
  above: Organization,
): Organization {
  const path = [...above.path, id]
  return {
    ...{ _id: id, schema: SCHEMA, revision: 0, level, name, path, parent: under, foundedOn: on },
    kinds: kinds ?? above.kinds,
    ...(approval && { approval }),
    names: [{ name, from: on }],
    places: [{ path, from: on }],
    ...{ terms: [], measured: [] },
  }
}

/** What stands under this id already, if it came from this very founding. */
function sameFounding(there: Organization, { level, under, name, on }: Asked): Organization {
  const same =
    there.level === level &&
    there.foundedOn === on &&
    there.names[0]?.name === name &&
    there.places[0]?.path.at(-2) === under
  return same ? there : refuse('conflict', '这个编号已经用过了，请返回后重新新建')
}
