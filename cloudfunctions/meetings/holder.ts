import type * as z from 'zod'
import type { MeetingDraft } from '#types/meeting-inputs'
import type { Organization, OrganizationId } from '#types/organization'
import { canBeJoint, type Kind } from '#domain/meetings/kinds'
import { findOrganization, findOrganizations } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'

type Draft = z.output<typeof MeetingDraft>

/** Who calls a meeting, with the whole name, and the branches that meet. */
export type Holder = Pick<Organization, 'path' | 'name' | 'ended'> & { branches: OrganizationId[] }

/** The branch, its group, or whoever calls several branches together. What it asks of the kind is asked in `refuseOddHolder`. */
export async function holderOf({ branch: id, group, joint }: Draft): Promise<Holder> {
  if (joint) return callerOf(id, [...new Set(joint)])
  const branch = await placeAt(id, 'branch', id)
  if (!group) return { ...branch, branches: [id] }
  const { path, name, ended } = await placeAt(group, 'group', id)
  return { path, name: branch.name + name, branches: [id], ...(ended && { ended }) }
}

/** An organization of that level, at or below a branch. */
async function placeAt(id: string, level: Organization['level'], under: string): Promise<Organization> {
  const place = await findOrganization(id)
  if (place?.level === level && place.path.includes(under)) return place
  return refuse('notFound', '没有找到这个党支部或党小组')
}

async function callerOf(id: OrganizationId, branches: OrganizationId[]): Promise<Holder> {
  const places = await findOrganizations([id, ...branches])
  const caller = places.find(({ _id }) => _id === id) ?? refuse('notFound', '没有找到召集会议的党组织')
  if (caller.level !== 'generalBranch' && caller.level !== 'committee')
    return refuse('invalid', '联合召开要由这几个党支部共同的上级（党总支或党委）来安排，请联系他们')
  if (branches.length < 2) return refuse('invalid', '联合召开至少要有两个不同的党支部')
  const below = places.filter(({ level, path }) => level === 'branch' && path.includes(id))
  const ended = below.find((branch) => branch.ended)
  if (ended) return refuse('invalid', `${ended.name}已经撤销，请从参加的党支部里去掉`)
  if (below.length < branches.length)
    return refuse('invalid', `参加的党支部要都在${caller.name}之下，请核对，或请共同的上级来安排`)
  return { ...caller, branches }
}

/** What the kind has to say of who meets. */
export function refuseOddHolder({ group, joint }: Draft, kind: Kind): void {
  if (joint && !canBeJoint(kind))
    refuse('invalid', `${kind.name}要由各党支部自己召开，不能联合召开；请改为分别安排`)
  if (kind.due === 'group' && !group) refuse('invalid', `${kind.name}要选定是哪个党小组`)
  if (kind.due !== 'group' && group) refuse('invalid', '只有党小组会才选党小组')
}
