import { isDeepStrictEqual } from 'node:util'
import type { Binding, Member, MemberId } from '#types/member'
import { chinaDay, now } from './clock'
import { syncBinding } from './collections/bindings'
import { note } from './collections/journal'
import { findMember, putMember } from './collections/members'
import { markStale } from './collections/standings'
import { inTransaction, type Transaction } from './database'
import { refuse } from './refuse'

/** What a change is made with, inside its transaction: reads go through it, refusals undo everything. */
export type How = (member: Member, transaction: Transaction) => Member | Promise<Member>

type Asked = {
  member: MemberId
  revision?: number
  did: string
  by: Pick<Binding, 'member' | 'name'>
  /** Refuses whoever may not, before anything is told of the member. */
  may?: (member: Member) => void
}

/** Changes one member and all that copies from it, and notes it: all of it or nothing. */
export function changeMember(asked: Asked, how: How): Promise<Member> {
  return inTransaction((transaction) => changeWithin(transaction, asked, how))
}

/** The same as a part of something greater. */
export async function changeWithin(
  transaction: Transaction,
  { member: id, revision, did, by, may }: Asked,
  how: How,
): Promise<Member> {
  const before = (await findMember(id, transaction)) ?? refuse('notFound', '名册上没有找到这位党员')
  may?.(before)
  if (revision !== undefined && revision !== before.revision)
    return refuse('conflict', `${before.name}同志的信息刚被别人改过，请核对现在的内容，再提交一次`)
  const changed = await how(before, transaction)
  const fields = fieldsThatDiffer(before, changed)
  if (fields.length === 0) return before

  const after = { ...changed, revision: before.revision + 1 }
  await putMember(transaction, after)
  await syncBinding(transaction, after)
  await note(
    { by: by.member, byName: by.name, did, fields, ...about(after), chain: before.branch },
    transaction,
  )
  for (const branch of new Set([before.branch, after.branch]))
    await markStale(transaction, branch, chinaDay(now()).slice(0, 4), now())
  return after
}

/** What an entry of the journal says of the member it is about. */
export const about = ({ _id, branch }: Pick<Member, '_id' | 'branch'>) => ({
  ...{ collection: 'members', document: _id, subject: _id },
  chain: branch,
})

/** The names of the fields in which two versions of a document differ. */
export function fieldsThatDiffer<T extends object>(before: T, after: T): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>
  return [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field]))
}
