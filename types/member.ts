import type { Day, Instant } from './calendar'
import type { OrganizationId } from './organization'

export type MemberId = string

/** 正式党员 · 预备党员. Only full members vote. */
export type Membership = 'full' | 'probationary'

/** 书记 · 副书记 · 组织、宣传、纪检委员 · 党小组组长 · 党总支书记 · 党委办公室 */
export type PostName =
  | 'secretary'
  | 'deputySecretary'
  | 'organization'
  | 'publicity'
  | 'discipline'
  | 'groupLeader'
  | 'generalBranchSecretary'
  | 'committeeOffice'

export type Post = { name: PostName; at: OrganizationId }

export type Member = {
  _id: MemberId
  schema: number
  name: string
  membership: Membership
  branch: OrganizationId
  group?: OrganizationId
  /** From the top committee down to the member's branch. */
  path: OrganizationId[]
  onRollFrom: Day
  /** The last day on the roll, once the member has left. */
  onRollUntil?: Day
  posts: Post[]
  /** The WeChat identity this member uses, once bound. */
  boundTo?: string
}

/** What a person may do, in rising order: each includes what stands before it. */
export type Role = 'member' | 'groupLeader' | 'branchOfficer' | 'generalBranch' | 'committeeOffice'

/** A role over one organization and all that stands below it. */
export type Grant = { role: Role; at: OrganizationId }

/** Ties one WeChat identity to one member, and carries what a call must know of its caller: one read. */
export type Binding = {
  /** The openid. */
  _id: string
  schema: number
  member: MemberId
  name: string
  branch: OrganizationId
  group?: OrganizationId
  /** From the top committee down to the member's branch. */
  path: OrganizationId[]
  /** The last day on the roll, and the rights: copied from the roster, so whatever changes that changes these. */
  until?: Day
  grants: Grant[]
  boundAt: Instant
}
