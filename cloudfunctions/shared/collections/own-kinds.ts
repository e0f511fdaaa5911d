import type { OwnKind } from '#types/meeting-kind'
import type { OrganizationId } from '#types/organization'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** Kinds of meeting that a unit added; `_id` is made by whoever adds one. */
export const ownKinds = {
  name: 'ownKinds',
  indexes: [
    { name: 'at', fields: ['at', 'name'] },
    { name: 'path', fields: ['path', 'name'] },
  ],
} as const satisfies Collection

const most = 1000

export async function findOwnKind(
  id: string,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<OwnKind | undefined> {
  const { data } = await within.collection(ownKinds.name).doc(id).get()
  return ((Array.isArray(data) ? data[0] : data) ?? undefined) as OwnKind | undefined
}

/** Those added at one of these organizations. */
export async function ownKindsAt(organizations: readonly OrganizationId[]): Promise<OwnKind[]> {
  const { data } = await db
    .collection(ownKinds.name)
    .where({ at: _.in([...organizations]) })
    .orderBy('name', 'asc')
    .limit(most)
    .get()
  return data as OwnKind[]
}

/** One of this name, above or below: whoever plans there would see both. */
export async function ownKindCalled(
  name: string,
  { at, path }: Pick<OwnKind, 'at' | 'path'>,
): Promise<OwnKind | undefined> {
  const { data } = await db
    .collection(ownKinds.name)
    .where(_.and([{ name }, _.or([{ at: _.in([...path]) }, { path: at }])]))
    .limit(1)
    .get()
  return data[0] as OwnKind | undefined
}

export async function addOwnKind(transaction: Transaction, kind: OwnKind): Promise<void> {
  await transaction.collection(ownKinds.name).add(kind)
}

export async function removeOwnKind(transaction: Transaction, id: string): Promise<void> {
  await transaction.collection(ownKinds.name).doc(id).remove()
}
