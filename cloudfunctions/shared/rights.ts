import type { Day } from '#types/calendar'
import type { Grant, Post, PostName, Role } from '#types/member'
import type { OrganizationId } from '#types/organization'

/** How far a role reaches. Those who stand beside the ladder are sent from where they stand in it. */
const rank = {
  member: 0,
  groupLeader: 1,
  branchOfficer: 2,
  generalBranch: 3,
  instructor: 3,
  committeeOffice: 4,
  assessor: 4,
} as const satisfies Record<Role, number>

type Rule = { from: Exclude<Role, Beside>; beside?: readonly Beside[] }
type Beside = 'instructor' | 'assessor'
const beside: ReadonlySet<Role> = new Set<Beside>(['instructor', 'assessor'])

const onlookers = ['instructor', 'assessor'] as const

/**
 * Who may do what: the least role that may, over the organization it holds and all below it, and who may beside the
 * ladder. What is not here, everybody may do with what is their own.
 */
const rules = {
  hostMeetings: { from: 'groupLeader' },
  callRoll: { from: 'groupLeader' },
  settleMakeUps: { from: 'branchOfficer' },
  keepKinds: { from: 'branchOfficer' },
  seeMeetings: { from: 'groupLeader', beside: onlookers },
  keepMinutes: { from: 'groupLeader' },
  reviewMinutes: { from: 'branchOfficer' },
  consentLate: { from: 'generalBranch' },
  seeOrganization: { from: 'groupLeader', beside: onlookers },
  seeRoster: { from: 'branchOfficer' },
  seeMember: { from: 'branchOfficer' },
  keepRoster: { from: 'branchOfficer' },
  exportRoster: { from: 'branchOfficer' },
  issueBindCodes: { from: 'branchOfficer' },
  keepPosts: { from: 'branchOfficer' },
  keepGroups: { from: 'branchOfficer' },
  recordElections: { from: 'branchOfficer' },
  verifyJournal: { from: 'branchOfficer' },
  shapeTree: { from: 'committeeOffice' },
  bindStandards: { from: 'committeeOffice' },
} as const satisfies Record<string, Rule>

export type Act = keyof typeof rules

const roleOf = {
  secretary: 'branchOfficer',
  deputySecretary: 'branchOfficer',
  organization: 'branchOfficer',
  publicity: 'branchOfficer',
  discipline: 'branchOfficer',
  groupLeader: 'groupLeader',
  generalBranchSecretary: 'generalBranch',
  generalBranchDeputy: 'generalBranch',
  generalBranchMember: 'generalBranch',
  committeeSecretary: 'committeeOffice',
  committeeDeputy: 'committeeOffice',
  committeeMember: 'committeeOffice',
  committeeOffice: 'committeeOffice',
  instructor: 'instructor',
  assessor: 'assessor',
} as const satisfies Record<PostName, Role>

/** Whether these grants allow an act on something that stands at the end of `path` (top committee first). */
export function allows(grants: readonly Grant[], act: Act, path: readonly OrganizationId[]): boolean {
  return grantsFor(grants, act).some(({ at }) => path.includes(at))
}

/** Those of these grants that allow an act, wherever they hold. */
export function grantsFor(grants: readonly Grant[], act: Act): Grant[] {
  const rule: Rule = rules[act]
  return grants.filter(({ role }) =>
    beside.has(role) ? rule.beside?.includes(role as Beside) : rank[role] >= rank[rule.from],
  )
}

/** The one of these grants that reaches furthest of those that allow an act; the ladder comes before whoever stands beside it. */
export const highest = (grants: readonly Grant[], act: Act): Grant | undefined =>
  grantsFor(grants, act).sort((a, b) => heightOf(b) - heightOf(a))[0]

const heightOf = ({ role }: Grant): number => (beside.has(role) ? -1 : rank[role])

/** Whether these grants reach at least as far as another, held at the end of `path`. */
export function covers(grants: readonly Grant[], other: Grant, path: readonly OrganizationId[]): boolean {
  return grants.some(
    ({ role, at }) => !beside.has(role) && rank[role] >= rank[other.role] && path.includes(at),
  )
}

/** The rights that posts bring, each over the organization it is held in and for as long, but for those already over. */
export function grantsOf(posts: readonly Post[], today: Day): Grant[] {
  return posts
    .filter(({ until }) => until === undefined || today <= until)
    .map(({ name, at, from, until }) => ({ role: roleOf[name], at, from, ...(until && { until }) }))
}

/** Whether a right holds on that day. */
export const inForce = ({ from, until }: Grant, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)
