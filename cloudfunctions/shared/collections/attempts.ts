import type { Day } from '#types/calendar'
import { _, db, isDuplicate } from '../database'
import { SCHEMA } from '../schema'
import type { Collection } from './collection'

/** Codes typed by one identity on one day; `_id` is `<openid>:<day>`. */
type Attempts = { _id: string; schema: number; tries: number }

export const attempts = { name: 'attempts', indexes: [] } as const satisfies Collection

/** Counts one more try and says how many that makes today: counted first, so that a flood counts itself. */
export async function countTry(openid: string, day: Day): Promise<number> {
  const _id = `${openid}:${day}`
  try {
    await db.collection(attempts.name).add({ _id, schema: SCHEMA, tries: 1 } satisfies Attempts)
    return 1
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const { doc } = await db
    .collection(attempts.name)
    .where({ _id })
    .updateAndReturn({ tries: _.inc(1) })
  return (doc as Attempts).tries
}
