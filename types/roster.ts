import type * as z from 'zod'
import type { Applicant } from './applicant'
import type { Day, Instant } from './calendar'
import type { Nothing } from './inputs'
import type { MemberId, Membership, Personal, Post, PostName, RollStay, Status, StatusKind } from './member'
import type { OrganizationId } from './organization'
import type * as inputs from './roster-inputs'
import type { Correctable, Show } from './roster-inputs'

export type RosterRow = {
  member: MemberId
  name: string
  membership: Membership
  branch: OrganizationId
  /** Of the branch, when the roster is of more than one. */
  branchName?: string
  group?: OrganizationId
  posts: PostName[]
  statuses: StatusKind[]
  bound: boolean
  until?: Day
}

export type HeldPost = Post & { atName: string }
export type MemberPage = Personal & {
  member: MemberId
  revision: number
  name: string
  membership: Membership
  branch: OrganizationId
  branchName: string
  group?: OrganizationId
  groupName?: string
  /** The whole number; only here, and in one's own page. */
  phone?: string
  stays: (RollStay & { branchName: string })[]
  statuses: (Status & { contactName?: string })[]
  posts: HeldPost[]
  bound: boolean
  /** What the caller may do here, for the screen to offer. */
  may: { keep: boolean; post: boolean }
}

/** Somebody opened this person's page or took a roster out in which they stand. */
export type Look = { at: Instant; byName: string; did: 'opened' | 'exported' | 'changed'; fields: string[] }

export type Correction = {
  id: string
  member: MemberId
  name: string
  field: z.output<typeof Correctable>
  now?: string
  value: string
  askedAt: Instant
  state: 'waiting' | 'accepted' | 'refused'
  answeredByName?: string
  answeredAt?: Instant
}

/** `name` is the post's; `person` is who holds it. */
export type Holder = Post & { member: MemberId; person: string; branchName?: string }
export type PostsPage = {
  at: OrganizationId
  name: string
  /** Seats of the present term and when it ends. */
  term?: { electedOn: Day; until: Day; remindOn: readonly Day[]; seats: number }
  holders: Holder[]
  /** Posts this sort of organization has that nobody holds. */
  vacant: PostName[]
  /** Who held one before, the last first; 30 at most. */
  before: Holder[]
  /** `give`: the posts here that the caller's own rights reach far enough to give and to take. */
  may: { post: boolean; elect: boolean; give: PostName[] }
}

type PageOf<T> = { rows: T[]; next?: string }

export type RosterApi = {
  /** 50 a page, by pinyin initials. */
  list: { input: z.input<typeof inputs.RosterQuery>; output: PageOf<RosterRow> }
  /** How many there are of each sort, today. */
  count: { input: z.input<typeof inputs.CountQuery>; output: Record<Show, number> }
  /** Someone else's personal page: noted in the journal, and that person sees it. */
  member: { input: z.input<typeof inputs.OneMember>; output: MemberPage }
  /** One's own, who looked at it (the last 50), and what one asked to be corrected. */
  mine: { input: z.input<typeof Nothing>; output: MemberPage & { looks: Look[]; corrections: Correction[] } }
  add: { input: z.input<typeof inputs.Newcomer>; output: MemberPage }
  edit: { input: z.input<typeof inputs.Edit>; output: MemberPage }
  makeFull: { input: z.input<typeof inputs.FullMembership>; output: MemberPage }
  transfer: { input: z.input<typeof inputs.Transfer>; output: MemberPage }
  leave: { input: z.input<typeof inputs.Leaving>; output: MemberPage }
  comeBack: { input: z.input<typeof inputs.Return>; output: MemberPage }
  setStatus: { input: z.input<typeof inputs.NewStatus>; output: MemberPage }
  endStatus: { input: z.input<typeof inputs.StatusEnd>; output: MemberPage }
  posts: { input: z.input<typeof inputs.PostsQuery>; output: PostsPage }
  appoint: { input: z.input<typeof inputs.Appointment>; output: PostsPage }
  endPost: { input: z.input<typeof inputs.Resignation>; output: PostsPage }
  handOver: { input: z.input<typeof inputs.Handover>; output: PostsPage }
  applicants: { input: z.input<typeof inputs.ApplicantsQuery>; output: PageOf<Applicant> }
  addApplicant: { input: z.input<typeof inputs.NewApplicant>; output: Applicant }
  advance: { input: z.input<typeof inputs.Advance>; output: Applicant }
  endApplicant: { input: z.input<typeof inputs.ApplicantEnd>; output: Applicant }
  askCorrection: { input: z.input<typeof inputs.CorrectionWish>; output: Correction }
  corrections: { input: z.input<typeof inputs.CorrectionsQuery>; output: PageOf<Correction> }
  settleCorrection: { input: z.input<typeof inputs.CorrectionAnswer>; output: Correction }
}
