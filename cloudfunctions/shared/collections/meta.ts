import { _, db, isDuplicate } from '../database'
import { SCHEMA } from '../schema'
import type { Collection } from './collection'

/** What is known of the database itself: `schema`, and how far the `journal` is sealed. */
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

/** Every journal entry whose id comes before this is in a chain; empty where nothing is. */
export async function journalSealedUpTo(within: Pick<typeof db, 'collection'> = db): Promise<string> {
  const { data } = await within.collection(meta.name).doc('journal').get()
  return (data[0] as { sealedUpTo: string } | undefined)?.sealedUpTo ?? ''
}

/** Moves that bound on, never back: of two timers the one that got further decides. */
export async function moveJournalSealedUpTo(sealedUpTo: string): Promise<void> {
  try {
    await db.collection(meta.name).add({ _id: 'journal', schema: SCHEMA, sealedUpTo })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await db
      .collection(meta.name)
      .where({ _id: 'journal', sealedUpTo: _.lt(sealedUpTo) })
      .update({ sealedUpTo })
  }
}
