import type { Binding } from '#types/member'
import type { Organization } from '#types/organization'
import { demand } from '../shared/caller'
import { fieldsThatDiffer } from '../shared/change-member'
import { findOrganization, putOrganization } from '../shared/collections/organizations'
import { chinaDay, now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { markStale } from '../shared/collections/standings'
import { inTransaction, isDuplicate, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import type { Act } from '../shared/rights'

/** Deeper than any unit is. */
export const deepest = 12

/** `stale`: what the branch's year is measured by changes with it. */
type Asked = { at: string; revision: number; by: Binding; did: string; act: Act; stale?: true }
type How = (organization: Organization) => Organization

/** Changes one organization and notes it. What is as asked already stays as it is, so that a repeat is harmless. */
export function changeOrganization(asked: Asked, how: How): Promise<Organization> {
  return inTransaction(async (transaction) => {
    const before = await theLiving(asked.at, transaction)
    demandShaping(asked.by, before, asked.act)
    const after = how(before)
    if (fieldsThatDiffer(before, after).length === 0) return before
    refuseStale(before, asked.revision)
    if (asked.stale && before.level === 'branch')
      await markStale(transaction, before._id, chinaDay(now()).slice(0, 4), now())
    return write(transaction, before, after, asked)
  }).catch(sayTwin)
}

/** Puts an organization in place of another version of it, and notes in which fields they differ. */
export async function write(
  transaction: Transaction,
  before: Organization,
  changed: Organization,
  { by, did }: { by: Pick<Binding, 'member' | 'name'>; did: string },
): Promise<Organization> {
  const after = { ...changed, revision: before.revision + 1 }
  await putOrganization(transaction, after)
  const fields = fieldsThatDiffer(before, changed)
  await note({ by: by.member, byName: by.name, did, fields, ...about(after) }, transaction)
  return after
}

/** What an entry of the journal says of the organization it is about; a group's stand with its branch's. */
export const about = ({ _id, level, parent }: Organization) => ({
  ...{ collection: 'organizations', document: _id },
  chain: level === 'group' ? (parent ?? _id) : _id,
})

export async function theOrganization(id: string, transaction: Transaction): Promise<Organization> {
  return (await findOrganization(id, transaction)) ?? refuse('notFound', '没有找到这个党组织，请刷新后再试')
}

async function theLiving(id: string, transaction: Transaction): Promise<Organization> {
  const found = await theOrganization(id, transaction)
  return found.ended ? refuse('closed', `${found.name}已经撤销，不能再改`) : found
}

/** Groups are the branch's own affair; all else is as the act says. */
export function demandShaping(
  by: Binding,
  { level, path }: Pick<Organization, 'level' | 'path'>,
  act: Act,
): void {
  const wanted = act === 'shapeTree' && level === 'group' ? 'keepGroups' : act
  demand(by, wanted, path, sayNo[wanted as keyof typeof sayNo])
}

const sayNo = {
  shapeTree: '组织设置由党委办公室办理，请联系党委办公室',
  keepGroups: '党小组由本支部书记、委员或上级党组织设置',
  recordElections: '换届由本支部书记、委员或上级党组织登记',
  bindStandards: '考核标准和星级方案由党委办公室确定，请联系党委办公室',
} as const

export function refuseStale({ revision, name }: Organization, seen: number): void {
  if (revision !== seen) refuse('conflict', `${name}刚被别人改过，请核对现在的内容，再提交一次`)
}

export const refuseIf = (complaint: string | undefined): void => {
  if (complaint) refuse('invalid', complaint)
}

/** No two right below one bear the same name. */
export function sayTwin(error: unknown): never {
  if (isDuplicate(error)) refuse('conflict', '同一上级下面已经有这个名称的党组织，请换一个名称')
  throw error
}
