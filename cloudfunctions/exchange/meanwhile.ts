import type { Member } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { onRoll } from '#domain/roster/stays'
import { chinaDay, now } from '../shared/clock'
import type { Entry } from '../shared/collections/imports'
import { membersCalled } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import type { Transaction } from '../shared/database'

export type Meanwhile = { namesakes: Member[]; groups: ReadonlySet<OrganizationId> }

/** What may have happened since a file was read: people of these names on a roll by now, and the groups there still are. */
export async function meanwhile(
  transaction: Transaction,
  entries: readonly Entry[],
  unit: OrganizationId,
): Promise<Meanwhile> {
  const added = entries.flatMap((entry) => (entry.fate === 'add' ? [entry.name] : []))
  const namesakes = added.length > 0 ? await membersCalled(unit, added) : []
  const groups = new Set<OrganizationId>()
  for (const id of new Set(entries.flatMap((entry) => groupIn(entry) ?? []))) {
    const group = await findOrganization(id, transaction)
    if (group && !group.ended) groups.add(id)
  }
  const today = chinaDay(now())
  return { namesakes: namesakes.filter((one) => onRoll(one, today)), groups }
}

const groupIn = (entry: Entry): OrganizationId | undefined =>
  entry.fate === 'add' ? entry.add.group : entry.fate === 'change' ? entry.change.group : undefined

/** The same without a group that has ended. */
export function inGroup<T extends { group?: OrganizationId }>(
  written: T,
  groups: ReadonlySet<OrganizationId>,
): T {
  if (written.group === undefined || groups.has(written.group)) return written
  const alone = { ...written }
  delete alone.group
  return alone
}
