import type { Binding, MemberId } from '#types/member'
import type { MemberPage } from '#types/roster'
import { membershipOn } from '#domain/roster/stays'
import { demand } from '../shared/caller'
import { about } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { findMemberWithNames, type MemberWithNames } from '../shared/collections/members'
import { openPhone } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'

/** What the journal calls a look at somebody's page. */
export const opening = 'roster.member'

export async function memberWithNames(id: MemberId): Promise<MemberWithNames> {
  return (await findMemberWithNames(id)) ?? refuse('notFound', '名册上没有找到这位党员')
}

/** Somebody's page as it stands now, for whoever has just changed it: the change is noted, so the look is too. */
export async function pageNow(id: MemberId, caller: Binding): Promise<MemberPage> {
  return pageOf(await memberWithNames(id), caller)
}

/** Somebody else's page. That it was opened is noted before anything of it is handed out. */
export async function openPage(id: MemberId, officer: Binding): Promise<MemberPage> {
  const found = await memberWithNames(id)
  demand(officer, 'seeMember', found.path, '只有本支部委员和上级党组织可以查看，您可以在“我的”里看自己的信息')
  await note({ by: officer.member, byName: officer.name, did: opening, fields: [], ...about(found) })
  return pageOf(found, officer)
}

/** Somebody's page, every place and person in it by name. */
export function pageOf(member: MemberWithNames, { grants }: Binding): MemberPage {
  const { _id, revision, name, branch, group, path, phone } = member
  const nameOf = namesIn(member)
  return {
    ...personal(member),
    ...{ member: _id, revision, name, branch, branchName: nameOf(branch) },
    membership: membershipOn(member, chinaDay(now())),
    ...(group && { group, groupName: nameOf(group) }),
    ...(phone && { phone: openPhone(phone, _id) }),
    stays: member.stays.map((stay) => ({ ...stay, branchName: nameOf(stay.branch) })),
    statuses: member.statuses.map((status) =>
      status.contact ? { ...status, contactName: nameOf(status.contact) } : status,
    ),
    posts: member.posts.map((post) => ({ ...post, atName: nameOf(post.at) })),
    bound: member.boundTo !== undefined,
    may: { keep: allows(grants, 'keepRoster', path), post: allows(grants, 'keepPosts', path) },
  }
}

/** The columns that are shown as they are kept. */
function personal({ gender, ethnicity, bornIn, education, work, joinedOn, fullOn }: MemberWithNames) {
  return {
    ...(gender && { gender }),
    ...(ethnicity && { ethnicity }),
    ...(bornIn && { bornIn }),
    ...(education && { education }),
    ...(work && { work }),
    ...(joinedOn && { joinedOn }),
    ...(fullOn && { fullOn }),
  }
}

function namesIn({ places, contacts }: MemberWithNames): (id: string) => string {
  const names = new Map([...places, ...contacts].map(({ _id, name }) => [_id, name]))
  return (id) => names.get(id) ?? ''
}
