import { db } from '../shared/database'
import type { Collection } from '../shared/collections/collection'
import { makeIndexes } from './make-indexes'

/** Makes a collection and its indexes, or finds them there. Says how many indexes it has. */
export async function makeCollection({ name, indexes }: Collection): Promise<number> {
  try {
    await db.createCollection(name)
  } catch (error) {
    if (!isThere(error)) throw error
  }
  if (indexes.length > 0) await makeIndexes(name, indexes)
  return indexes.length
}

const isThere = (error: unknown): boolean =>
  /ALREADY_EXIST|already exist|Table exist/i.test(
    `${String((error as { code?: unknown }).code)} ${String(error)}`,
  )
