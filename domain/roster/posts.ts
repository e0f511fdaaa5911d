import type { Day } from '#types/calendar'
import type { Post, PostName } from '#types/member'
import type { Level, OrganizationId } from '#types/organization'

/** What posts there are in an organization of each level, in their usual order. */
export const postsAt = {
  committee: ['committeeSecretary', 'committeeDeputy', 'committeeMember', 'committeeOffice', 'assessor'],
  generalBranch: ['generalBranchSecretary', 'generalBranchDeputy', 'generalBranchMember'],
  branch: ['secretary', 'deputySecretary', 'organization', 'publicity', 'discipline', 'instructor'],
  group: ['groupLeader'],
} as const satisfies Record<Level, readonly PostName[]>

/** The seats of a branch committee (支部委员会). */
export const committeePosts: readonly PostName[] = [
  'secretary',
  'deputySecretary',
  'organization',
  'publicity',
  'discipline',
]

/** Those who sit on the committee of an organization of each level; a group has none. */
export const seatsAt: Readonly<Record<Level, readonly PostName[]>> = {
  committee: ['committeeSecretary', 'committeeDeputy', 'committeeMember'],
  generalBranch: ['generalBranchSecretary', 'generalBranchDeputy', 'generalBranchMember'],
  branch: committeePosts,
  group: [],
}

/** One at a time holds these in an organization. */
export const heldByOne: ReadonlySet<PostName> = new Set([
  'secretary',
  'organization',
  'publicity',
  'discipline',
  'groupLeader',
  'generalBranchSecretary',
  'committeeSecretary',
])

/** Probationary members may hold these: who serves a group or works in the office need not be voted for. */
export const openToAll: ReadonlySet<PostName> = new Set(['groupLeader', 'committeeOffice'])

/** Those who hold these come from anywhere in the unit. */
export const fromTheUnit: ReadonlySet<PostName> = new Set(['instructor', 'assessor'])

/** Without the holder of one of these nobody is left who answers for the organization. */
export const heads: Readonly<Record<Level, PostName>> = {
  committee: 'committeeOffice',
  generalBranch: 'generalBranchSecretary',
  branch: 'secretary',
  group: 'groupLeader',
}

/** Whether a post was held that day, the first and the last day included. */
export const isHeld = ({ from, until }: Pick<Post, 'from' | 'until'>, day: Day): boolean =>
  from <= day && (until === undefined || day <= until)

/** Whether one sat on that branch's committee that day. */
export const sitsOnCommittee = (posts: readonly Post[], branch: OrganizationId, day: Day): boolean =>
  posts.some((post) => post.at === branch && committeePosts.includes(post.name) && isHeld(post, day))
