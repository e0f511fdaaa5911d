import type { Input } from '#types/api'
import type { Member } from '#types/member'
import { good, type House } from '../house'

let serial = 0

/** A newcomer of a branch, added by its secretary: nobody else's test knows of them. */
export async function newcomer(
  house: House,
  { by, ...more }: { by?: string } & Partial<Input<'roster', 'add'>> = {},
) {
  const branch = more.branch ?? 'zhizao'
  const asked: Input<'roster', 'add'> = {
    ...{ id: `new-${++serial}`, branch, from: '2025-01-06', came: 'transferredIn' },
    ...more,
    columns: { name: '癸谷雨', membership: 'full', joinedOn: '2010-07-01', ...more.columns },
  }
  return good(await house.as(by ?? `${branch}-01`)('roster', 'add', asked))
}

/** What the database holds of somebody, past every door. */
export const onRecord = async (house: House, id: string): Promise<Member> =>
  (await house.stored<Member>('members', id))!

/** The journal's entries about a document, oldest first. */
export async function entriesOf(house: House, document: string): Promise<Record<string, unknown>[]> {
  const { data } = await house
    .database()
    .collection('journal')
    .where({ document })
    .orderBy('_id', 'asc')
    .limit(100)
    .get()
  return data as Record<string, unknown>[]
}

/** The same without the looks that were noted. */
export const changesOf = async (house: House, document: string) =>
  (await entriesOf(house, document)).filter(({ did }) => did !== 'roster.member')
