import type { Day, Instant } from './calendar'
import type { OrganizationId } from './organization'
import type { Month } from './records'

export type MemberId = string

/** 正式党员 · 预备党员. Only full members vote. */
export type Membership = 'full' | 'probationary'

/**
 * 书记 · 副书记 · 组织、宣传、纪检委员 · 党小组组长 · 党总支书记、副书记、委员 · 党委书记、副书记、委员 · 党委办公室 ·
 * 党建指导员 · 评审员
 */
export type PostName =
  | 'secretary'
  | 'deputySecretary'
  | 'organization'
  | 'publicity'
  | 'discipline'
  | 'groupLeader'
  | 'generalBranchSecretary'
  | 'generalBranchDeputy'
  | 'generalBranchMember'
  | 'committeeSecretary'
  | 'committeeDeputy'
  | 'committeeMember'
  | 'committeeOffice'
  | 'instructor'
  | 'assessor'

/** A post held in an organization, both days included; without `until` it is held still. */
export type Post = {
  name: PostName
  at: OrganizationId
  from: Day
  until?: Day
  /** Number of the paper by which the organisation above approved it (批复号). */
  approval?: string
}

/** What a letter of transfer brings along or takes away: where from or to, hours of this year, dues paid up to. */
export type Carried = {
  /** The organization on the other side, by name. */
  place: string
  letter?: string
  minutes?: number
  duesUntil?: Month
}

/** 登记在册 · 发展入党 · 转入 · 本单位内调入 */
export type Coming = 'recorded' | 'admitted' | 'transferredIn' | 'moved'
/** 转出 · 本单位内调出 · 去世 · 其他原因离开 (the reason stays on paper) */
export type Going = 'transferredOut' | 'moved' | 'died' | 'left'

/** A time on one branch's roll, both days included, and when its ends were written down. */
export type RollStay = {
  branch: OrganizationId
  from: Day
  until?: Day
  came: Coming
  went?: Going
  brought?: Carried
  taken?: Carried
  enteredOn: Day
  endEnteredOn?: Day
}

/** 长期免除学习、活动 (approved) · 流动 · 失去联系. No reason is kept: it stays on paper. */
export type StatusKind = 'exempt' | 'floating' | 'lostContact'
export type Status = {
  kind: StatusKind
  from: Day
  until?: Day
  enteredOn: Day
  /** The day the branch or the organisation above approved an exemption. */
  approvedOn?: Day
  /** The organization that has taken a floating member in, by name. */
  place?: string
  /** Who keeps in touch with a floating member. */
  contact?: MemberId
}

/** Kept as an HMAC to match and encrypted to show; the last four digits are for telling people apart. */
export type Phone = { mac: string; sealed: string; tail: string }

export type Gender = 'female' | 'male'

/** The columns of ledger A02 beside name, posts and dates on the roll. */
export type Personal = {
  gender?: Gender
  ethnicity?: string
  bornIn?: Month
  education?: string
  /** The job in the unit: 单位岗位. */
  work?: string
  joinedOn?: Day
  fullOn?: Day
}

export type Member = Personal & {
  _id: MemberId
  schema: number
  /** Grows with every change, so that two editors never overwrite each other. */
  revision: number
  name: string
  /** First letters of the name in pinyin, `lcj` for 立春甲, to search by. */
  initials: string
  phone?: Phone
  membership: Membership
  /** Where the member is on the roll now, or was last. */
  branch: OrganizationId
  group?: OrganizationId
  /** From the top committee down to the member's branch. */
  path: OrganizationId[]
  /** The ends of the last stay. */
  onRollFrom: Day
  onRollUntil?: Day
  /** Every time on a roll of this unit, oldest first: who was on the roll on a day is read from here. */
  stays: RollStay[]
  statuses: Status[]
  posts: Post[]
  /** The WeChat identity this member uses, once bound. */
  boundTo?: string
}

/**
 * What a person may do: the first five in rising order, each including what stands before it. An instructor and an
 * assessor stand beside them: they see how a branch stands, and no one's personal page.
 */
export type Role =
  'member' | 'groupLeader' | 'branchOfficer' | 'generalBranch' | 'committeeOffice' | 'instructor' | 'assessor'

/** A role over one organization and all that stands below it, in force like the post it comes from. */
export type Grant = { role: Role; at: OrganizationId; from?: Day; until?: Day }

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
