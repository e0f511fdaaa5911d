import { db, isDuplicate } from '../database'
import { SCHEMA } from '../schema'
import type { Collection } from './collection'

/** What is known of the database itself; one document, `schema`. */
export const meta = { name: 'meta', indexes: [] } as const satisfies Collection

/** The schema the stored data have; a database just made is given ours. */
export async function storedSchema(): Promise<number> {
  try {
    await db.collection(meta.name).add({ _id: 'schema', version: SCHEMA })
    return SCHEMA
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const { data } = await db.collection(meta.name).doc('schema').get()
    return (data[0] as { version: number }).version
  }
}
