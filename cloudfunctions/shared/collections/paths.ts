import type { OrganizationId } from '#types/organization'
import { _, db } from '../database'

/** What every document that belongs to a branch carries: the line from the top committee down to it. */
type Placed = { _id: string; path: OrganizationId[] }

/** Those below an organization whose line above it is not the one that it has now. */
const astray = (at: OrganizationId, path: readonly OrganizationId[]) =>
  _.and([{ path: at }, _.or(path.map((id, index) => ({ [`path.${index}`]: _.neq(id) })))])

export async function findAstray(
  collection: string,
  at: OrganizationId,
  path: readonly OrganizationId[],
  most: number,
): Promise<Placed[]> {
  const { data } = await db
    .collection(collection)
    .where(astray(at, path))
    .field({ path: true })
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as Placed[]
}

export async function countAstray(
  collection: string,
  at: OrganizationId,
  path: readonly OrganizationId[],
): Promise<number> {
  const { total } = await db.collection(collection).where(astray(at, path)).count()
  return total ?? 0
}

/**
 * Gives everything that stands at the end of one line another. The line is a copy of the branch's, no word of the
 * document's own, so no revision grows by it; whoever is just writing one of them starts again.
 */
export async function realign(
  collection: string,
  from: readonly OrganizationId[],
  to: readonly OrganizationId[],
): Promise<void> {
  const line = Object.fromEntries(from.map((id, index) => [`path.${index}`, id]))
  await db
    .collection(collection)
    .where({ path: from.at(-1), ...line, [`path.${from.length}`]: _.exists(false) })
    .update({ path: _.set([...to]) })
}
