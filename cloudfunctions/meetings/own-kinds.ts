import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Output } from '#types/api'
import type { OneOwnKind, OwnKind, OwnKindDraft, OwnKindsQuery } from '#types/meeting-kind'
import { kinds } from '#domain/meetings/kinds'
import { mayServe } from '#domain/meetings/serves'
import { nameOf } from '#domain/wording/names'
import { demand, type Caller } from '../shared/caller'
import { note } from '../shared/collections/journal'
import { findOrganization, takeTurn } from '../shared/collections/organizations'
import {
  addOwnKind,
  findOwnKind,
  ownKindCalled,
  ownKinds as collection,
  ownKindsAt,
  removeOwnKind,
} from '../shared/collections/own-kinds'
import { inTransaction, isDuplicate } from '../shared/database'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'
import { SCHEMA } from '../shared/schema'

const most = 30

type Draft = z.output<typeof OwnKindDraft>

/** What may be planned at an organization beside what everybody has: added there, or above it. */
export async function ownKinds(
  { at }: z.output<typeof OwnKindsQuery>,
  caller: Caller,
): Promise<Output<'meetings', 'ownKinds'>> {
  const { branch, group, grants } = await caller.member()
  const { path } = await placeAt(at)
  if (at !== branch && at !== group && !allows(grants, 'seeMeetings', path))
    return refuse('forbidden', '您不能查看这个党组织的会议')
  return { kinds: await ownKindsAt(path), mayAdd: allows(grants, 'keepKinds', path) }
}

/** Adds a kind for an organization and all below it. Sent twice, it is added once. */
export async function addKind(draft: Draft, caller: Caller): Promise<Output<'meetings', 'addKind'>> {
  const officer = await caller.member()
  const place = await placeAt(draft.at)
  demand(officer, 'keepKinds', place.path, '只有支部书记、委员和上级可以增加会议类型，请联系他们')
  if (place.level === 'group') return refuse('invalid', '会议类型由党支部或上级增加，请改选党支部')
  const kind = kindFrom(draft, place.path)
  refuseOddKind(kind)
  try {
    await inTransaction(async (transaction) => {
      // Of two who add at once anywhere in the unit, the second finds what the first has added.
      await takeTurn(transaction, place.path[0]!)
      await refuseTwin(kind)
      await addOwnKind(transaction, kind)
      await note(deedOf(officer, 'meetings.addKind', kind), transaction)
    })
    return kind
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const there = await findOwnKind(kind._id)
    return isDeepStrictEqual(there, kind) ? kind : refuse('conflict', '这个编号已经用过了，请返回后重新添加')
  }
}

/** Takes a kind off the list. Meetings of it stay as they are. */
export async function dropKind(
  { id }: z.output<typeof OneOwnKind>,
  caller: Caller,
): Promise<Output<'meetings', 'dropKind'>> {
  const officer = await caller.member()
  const kind = await findOwnKind(id)
  if (!kind) return {}
  demand(officer, 'keepKinds', kind.path, '这种会议是上级或别的党支部增加的，请联系他们删除')
  await inTransaction(async (transaction) => {
    if (!(await findOwnKind(id, transaction))) return
    await removeOwnKind(transaction, id)
    await note(deedOf(officer, 'meetings.dropKind', kind), transaction)
  })
  return {}
}

const placeAt = async (id: string) => (await findOrganization(id)) ?? refuse('notFound', '没有找到这个党组织')

function kindFrom({ id, quorum, activities, ...draft }: Draft, path: readonly string[]): OwnKind {
  return {
    ...{ _id: id, schema: SCHEMA, ...draft, path: [...path], activities: [...new Set(activities)] },
    ...(quorum && { quorum }),
  }
}

function refuseOddKind({ name, due, quorum, activities }: OwnKind): void {
  if (Object.values(kinds).some((common) => common.name === name))
    refuse('conflict', `“${name}”本来就有，直接安排就可以，不用再增加`)
  const like = { due, serves: [], onPaper: false, ...(quorum && { quorum: { ordinary: quorum } }) }
  const other = activities.find((activity) => !mayServe(like, activity))
  if (other !== undefined)
    refuse('invalid', `${name}不能算作${nameOf(other)}：应到的人、法定人数或保密要求不同，请去掉这一项`)
}

/** Read with the unit's turn taken. */
async function refuseTwin(kind: OwnKind): Promise<void> {
  const twin = await ownKindCalled(kind.name, kind)
  if (twin && twin._id !== kind._id)
    refuse('conflict', `本支部、上级或下级已有“${kind.name}”，请直接使用，或换一个名称`)
  const here = await ownKindsAt([kind.at])
  if (here.length >= most && !here.some(({ _id }) => _id === kind._id))
    refuse('tooMany', `最多增加 ${most} 种会议，请先删去不再用的`)
}

const deedOf = (
  { member: by, name: byName }: { member: string; name: string },
  did: string,
  kind: OwnKind,
) => ({
  ...{ by, byName, did, collection: collection.name, document: kind._id },
  ...{ fields: Object.keys(kind).filter((field) => !['_id', 'schema'].includes(field)), chain: kind.at },
})
