import type { JournalSeal } from '#types/journal'
import type { OrganizationId } from '#types/organization'
import { idOfLink } from '../chain'
import { _, db, isDuplicate } from '../database'
import type { Collection } from './collection'

/** `_id`: `<chain>:<number>` in eight digits, so that a chain's links sort and nobody makes the same one twice. */
export const seals = { name: 'seals', indexes: [] } as const satisfies Collection

type Within = Pick<typeof db, 'collection'>

export async function lastSeal(chain: OrganizationId): Promise<JournalSeal | undefined> {
  const { data } = await db
    .collection(seals.name)
    .where({ _id: after(chain, 0) })
    .orderBy('_id', 'desc')
    .limit(1)
    .get()
  return data[0] as JournalSeal | undefined
}

export async function findSeal(
  chain: OrganizationId,
  number: number,
  within: Within = db,
): Promise<JournalSeal | undefined> {
  const { data } = await within.collection(seals.name).doc(idOfLink(chain, number)).get()
  return data[0] as JournalSeal | undefined
}

/** The links of a chain after one, in their order. */
export async function sealsAfter(
  chain: OrganizationId,
  number: number,
  most: number,
  within: Within = db,
): Promise<JournalSeal[]> {
  const { data } = await within
    .collection(seals.name)
    .where({ _id: after(chain, number) })
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as JournalSeal[]
}

/** Adds a link, and says whether it did: where another timer was faster there is one by that number already. */
export async function addSeal(link: JournalSeal): Promise<boolean> {
  try {
    await db.collection(seals.name).add(link)
    return true
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return false
  }
}

/** Ids of this chain and no other: a semicolon is the sign after the colon. */
const after = (chain: OrganizationId, number: number) => _.gt(idOfLink(chain, number)).and(_.lt(`${chain};`))
