import type { Binding } from '#types/member'
import type { Destination } from '#domain/roster/moves'
import type { Organization, OrganizationId } from '#types/organization'
import { demand } from '../shared/caller'
import { findOrganization, takeTurn } from '../shared/collections/organizations'
import type { db, Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import type { Act } from '../shared/rights'

/** An organization the caller may do this in. */
export async function placeFor(
  caller: Binding,
  act: Act,
  at: OrganizationId,
  say: string,
  within?: Pick<Transaction, 'collection'> | typeof db,
): Promise<Organization> {
  const place = (await findOrganization(at, within)) ?? refuse('notFound', '没有找到这个党组织')
  demand(caller, act, place.path, say)
  return place
}

/** A branch that there still is, and the group in it if one is named. */
export async function branchFor(
  caller: Binding,
  act: Act,
  at: OrganizationId,
  within?: Pick<Transaction, 'collection'> | typeof db,
): Promise<Organization> {
  const place = await placeFor(caller, act, at, '只有这个党支部的委员或上级党组织可以办理', within)
  return openBranch(place)
}

export function openBranch(place: Organization): Organization {
  if (place.level !== 'branch') refuse('invalid', `${place.name}不是党支部，请选择党支部`)
  if (place.ended) refuse('closed', `${place.name}已于 ${place.ended.on} 撤销，请选择其他党支部`)
  return place
}

/** A group somebody is put in must be one of their branch, and there still. */
export async function refuseForeignGroup(
  transaction: Transaction,
  group: OrganizationId,
  branch: OrganizationId,
): Promise<void> {
  const found = await findOrganization(group, transaction)
  if (found?.level !== 'group' || found.path.at(-2) !== branch || found.ended)
    refuse('invalid', '这个党小组不在该党支部里，请重新选择')
  await takeTurn(transaction, group)
}

/**
 * A branch to come to, with the group in it. It takes the turn of both: nobody comes into a branch that is just being
 * ended or moved without the one or the other starting again.
 */
export async function destination(
  transaction: Transaction,
  branch: Organization,
  group: OrganizationId | undefined,
): Promise<Destination> {
  if (group) await refuseForeignGroup(transaction, group, branch._id)
  const { _id, name, path, foundedOn } = openBranch(branch)
  await takeTurn(transaction, _id)
  return { branch: _id, name, path, foundedOn, ...(group && { group }) }
}
