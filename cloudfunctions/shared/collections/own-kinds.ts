import type { OwnKind } from '#types/meeting-kind'
import { db } from '../database'
import type { Collection } from './collection'

/** Kinds of meeting that a unit added; `_id` is made by whoever adds one. */
export const ownKinds = {
  name: 'ownKinds',
  indexes: [{ name: 'at', fields: ['at'] }],
} as const satisfies Collection

export async function findOwnKind(id: string): Promise<OwnKind | undefined> {
  const { data } = await db.collection(ownKinds.name).doc(id).get()
  return data[0] as OwnKind | undefined
}
