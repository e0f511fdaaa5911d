import type { Day, Instant } from './calendar'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

/** 支委会 · 党小组会 · 党员大会 · 党课 · 主题党日 · 组织生活会 · 集体学习 */
export type MeetingKind =
  | 'committeeMeeting'
  | 'groupMeeting'
  | 'generalMeeting'
  | 'partyLecture'
  | 'themedPartyDay'
  | 'organizationalLifeMeeting'
  | 'collectiveStudy'

/** What is put to the vote, which decides how many voters must be there: 一般事项 · 接收预备党员 · 选举. */
export type Business = 'ordinary' | 'admission' | 'election'

/** 半数以上 (the half is enough) · 超过半数 (it is not) · 五分之四以上 */
export type QuorumRule = 'halfOrMore' | 'moreThanHalf' | 'fourFifths'

export type MeetingStatus = 'planned' | 'open' | 'closed' | 'cancelled'

/**
 * Who, not being due, may sign themselves in as sitting in (列席): nobody, the branch's own people, anyone of the
 * unit. Where anybody may, the host may also record someone else of the unit by roll call.
 */
export type Guests = 'none' | 'branch' | 'anyone'

export type DuePerson = { member: MemberId; name: string; voter: boolean }

export type Meeting = {
  _id: string
  schema: number
  kind: MeetingKind
  business: Business
  title: string
  place: string
  /** Who meets, by name: the branch, or the branch and its group. */
  holder: string
  branch: OrganizationId
  group?: OrganizationId
  /** From the top committee down to the branch or group that meets. */
  path: OrganizationId[]
  /** The day of its start, in China. */
  day: Day
  /** Sign-in opens · the meeting begins · whoever comes after this is late · sign-in ends. */
  opensAt: Instant
  startsAt: Instant
  lateAfter: Instant
  endsAt: Instant
  guests: Guests
  /** Whether a printed code that does not change may be used; rows made with it say so. */
  printedCode: boolean
  quorum?: QuorumRule
  due: DuePerson[]
  status: MeetingStatus
  host: MemberId
  hostName: string
  /** Signs the codes and admissions of this meeting. Never leaves the server. */
  key: string
  tally?: Tally
  /** Why it was called off, when it was. */
  cancelledFor?: string
  /** Who did what to it, oldest first. */
  steps: Step[]
}

export type Step = {
  did: 'planned' | 'opened' | 'closed' | 'cancelled' | 'resumed'
  by: MemberId
  byName: string
  at: Instant
}

/** 按时 · 迟到 · 请假 · 缺席 */
export type AttendanceState = 'present' | 'late' | 'leave' | 'absent'

/** 扫码 · 固定码 · 点名. All three have equal standing. */
export type Way = 'scan' | 'printedCode' | 'rollCall'

/** What a row said before it was corrected. */
export type Change = Pick<Attendance, 'state' | 'at' | 'enteredAt' | 'way' | 'by' | 'byName'>

/** One person at one meeting. `_id` is `<meeting>:<member>`, so that nobody is ever there twice. */
export type Attendance = {
  _id: string
  schema: number
  meeting: string
  member: MemberId
  name: string
  branch: OrganizationId
  state: AttendanceState
  /** When it happened: one came, or was marked. */
  at: Instant
  /** When it was written down. */
  enteredAt: Instant
  way: Way
  by: MemberId
  byName: string
  /** What the row said before, oldest first: a correction is added, never written over. */
  changes: Change[]
}

/** 应到 = 实到 + 请假 + 缺席 (people). The late are within 实到; guests stand outside every other count. */
export type Tally = {
  due: number
  present: number
  late: number
  leave: number
  absent: number
  guests: number
  quorum?: QuorumCount
}

/** Voters only: how many there are, are here, and must be here. */
export type QuorumCount = {
  rule: QuorumRule
  voters: number
  present: number
  needed: number
  reached: boolean
}
