import type { Grant, Post, PostName, Role } from '#types/member'
import type { OrganizationId } from '#types/organization'

const rank = {
  member: 0,
  groupLeader: 1,
  branchOfficer: 2,
  generalBranch: 3,
  committeeOffice: 4,
} as const satisfies Record<Role, number>

/** Who may do what: the least role that may, over the organization it holds and all below it. */
const least = {
  hostMeetings: 'groupLeader',
  callRoll: 'groupLeader',
  seeMeetings: 'groupLeader',
  seeRoster: 'branchOfficer',
  issueBindCodes: 'branchOfficer',
} as const satisfies Record<string, Role>

export type Act = keyof typeof least

const roleOf = {
  secretary: 'branchOfficer',
  deputySecretary: 'branchOfficer',
  organization: 'branchOfficer',
  publicity: 'branchOfficer',
  discipline: 'branchOfficer',
  groupLeader: 'groupLeader',
  generalBranchSecretary: 'generalBranch',
  committeeOffice: 'committeeOffice',
} as const satisfies Record<PostName, Role>

/** Whether these grants allow an act on something that stands at the end of `path` (top committee first). */
export function allows(grants: readonly Grant[], act: Act, path: readonly OrganizationId[]): boolean {
  return grants.some(({ role, at }) => rank[role] >= rank[least[act]] && path.includes(at))
}

/** Whether these grants reach at least as far as another, held at the end of `path`. */
export function covers(grants: readonly Grant[], other: Grant, path: readonly OrganizationId[]): boolean {
  return grants.some(({ role, at }) => rank[role] >= rank[other.role] && path.includes(at))
}

/** The rights that posts bring, each over the organization it is held in. */
export function grantsOf(posts: readonly Post[]): Grant[] {
  return posts.map(({ name, at }) => ({ role: roleOf[name], at }))
}
