import type { Day } from '#types/calendar'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { placed } from '#domain/roster/history'
import { alongWith } from '#domain/roster/shape'
import { applicants } from '../shared/collections/applicants'
import { bindings } from '../shared/collections/bindings'
import { imports } from '../shared/collections/imports'
import { makeUps } from '../shared/collections/make-ups'
import { meetings } from '../shared/collections/meetings'
import { members } from '../shared/collections/members'
import { ownKinds } from '../shared/collections/own-kinds'
import { findOrganization, organizations, putOrganization } from '../shared/collections/organizations'
import { note } from '../shared/collections/journal'
import { countAstray, findAstray, realign } from '../shared/collections/paths'
import { inTransaction } from '../shared/database'
import { about } from './change'

type By = Pick<Binding, 'member' | 'name'>

/** What copies the line of the branch it belongs to. */
const copies = [members, bindings, meetings, ownKinds, makeUps, applicants, imports].map(({ name }) => name)
/** How much is done at one asking: well within a function's time. */
const atOnce = 40

/**
 * Gives all that stands below an organization the line it has now, and says how much is left. Whatever was done before
 * stays done, so asking again goes on, however the last asking ended.
 */
export async function bringAlong(at: OrganizationId, from: Day, by: By): Promise<number> {
  const { path } = (await findOrganization(at))!
  let steps = atOnce
  for (const { _id } of await findAstray(organizations.name, at, path, steps)) {
    await bringOrganization(_id, at, path, from, by)
    steps--
  }
  for (const name of copies)
    for (; steps > 0; steps--) {
      const [astray] = await findAstray(name, at, path, 1)
      if (!astray) break
      await realign(name, astray.path, alongWith(astray.path, at, path))
    }
  return leftOf(at, path)
}

async function bringOrganization(
  id: OrganizationId,
  at: OrganizationId,
  path: readonly OrganizationId[],
  from: Day,
  by: By,
): Promise<void> {
  await inTransaction(async (transaction) => {
    const organization = await findOrganization(id, transaction)
    if (!organization?.path.includes(at)) return
    const after = placed(organization, alongWith(organization.path, at, path), from)
    await putOrganization(transaction, { ...after, revision: organization.revision + 1 })
    await note(
      {
        ...{ by: by.member, byName: by.name, did: 'organizations.move' },
        ...{ fields: ['path', 'places'], ...about(after) },
      },
      transaction,
    )
  })
}

async function leftOf(at: OrganizationId, path: readonly OrganizationId[]): Promise<number> {
  const counts = await Promise.all([organizations.name, ...copies].map((name) => countAstray(name, at, path)))
  return counts.reduce((sum, count) => sum + count, 0)
}
