import type { Minutes } from '#types/minutes'
import { db } from '../database'
import type { Collection } from './collection'

/** `_id` is the meeting's. */
export const minutes = { name: 'minutes', indexes: [] } as const satisfies Collection

export async function findMinutes(meeting: string): Promise<Minutes | undefined> {
  const { data } = await db.collection(minutes.name).doc(meeting).get()
  return data[0] as Minutes | undefined
}
