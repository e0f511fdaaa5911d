import type { Day } from '#types/calendar'
import { _, db, isDuplicate, SCHEMA } from '../database'
import type { Collection } from './collection'

/** Wrong codes typed by one identity on one day; `_id` is `<openid>:<day>`. */
type Attempts = { _id: string; schema: number; wrong: number }

export const attempts = { name: 'attempts', indexes: [] } as const satisfies Collection

export async function wrongCodes(openid: string, day: Day): Promise<number> {
  const { data } = await db.collection(attempts.name).doc(`${openid}:${day}`).get()
  return (data[0] as Attempts | undefined)?.wrong ?? 0
}

export async function noteWrongCode(openid: string, day: Day): Promise<void> {
  const id = `${openid}:${day}`
  await db
    .collection(attempts.name)
    .add({ _id: id, schema: SCHEMA, wrong: 1 } satisfies Attempts)
    .catch(async (error: unknown) => {
      if (!isDuplicate(error)) throw error
      await db
        .collection(attempts.name)
        .doc(id)
        .update({ wrong: _.inc(1) })
    })
}
