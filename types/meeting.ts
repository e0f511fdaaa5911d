import type { Day, Instant } from './calendar'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

/**
 * 支委会 · 党小组会 · 党员大会 · 党课 · 主题党日 · 组织生活会 · 民主生活会 · 民主评议 · 集体学习 · 参加上级会议活动 ·
 * 研究群团工作 · a kind that the unit added (see `meeting-kind.ts`)
 */
export type MeetingKind =
  | 'committeeMeeting'
  | 'groupMeeting'
  | 'generalMeeting'
  | 'partyLecture'
  | 'themedPartyDay'
  | 'organizationalLifeMeeting'
  | 'leadershipLifeMeeting'
  | 'memberAppraisal'
  | 'collectiveStudy'
  | 'superiorEvent'
  | 'massOrganizationStudy'
  | 'own'

/** Who is expected: all on the roll · the committee · the committee, or all where there is none · one group · those named. */
export type DueCircle = 'members' | 'committee' | 'committeeOrMembers' | 'group' | 'chosen'

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

export type DuePerson = { member: MemberId; name: string; voter: boolean; branch: OrganizationId }

/** On the roll that day and not expected, by an approved exemption. No reason is kept: it stays on paper. */
export type ExemptPerson = Pick<DuePerson, 'member' | 'name' | 'branch'> & { approvedOn: Day }

export type Meeting = {
  _id: string
  schema: number
  kind: MeetingKind
  /** As people call it; of a kind the unit added, which one. */
  kindName: string
  ownKind?: string
  /** Of such a kind, whom it calls together: the kind itself may be gone by the time it begins. */
  circle?: DueCircle
  /** What it counts as: one meeting may be several things at once, as 党课 within 主题党日. Keys of `activityName`. */
  activities: string[]
  business: Business
  title: string
  place: string
  /** What will be talked about, in order; shown with the notice. */
  agenda: string[]
  /** Who meets, by name: the branch, the branch and its group, or whoever calls several branches together. */
  holder: string
  /** Who calls it: the branch, or for a joint meeting whoever stands above all that take part. */
  branch: OrganizationId
  /** The branches that meet: one, or several at a joint meeting (联合召开). */
  branches: OrganizationId[]
  group?: OrganizationId
  /** From the top committee down to whoever calls it. */
  path: OrganizationId[]
  /** The day of its start, in China. */
  day: Day
  /** The day it was first planned for: what is put off stays late. None where it was written down afterwards. */
  plannedFor?: Day
  /** A day of the period it is meant for, where that is not the day it is held: 补开. */
  for?: Day
  /** Sign-in opens · the meeting begins · whoever comes after this is late · sign-in ends. */
  opensAt: Instant
  startsAt: Instant
  lateAfter: Instant
  endsAt: Instant
  guests: Guests
  /** Whether a printed code that does not change may be used; rows made with it say so. */
  printedCode: boolean
  /** Whether leaving is scanned as well: 签退. */
  signOut: boolean
  /** Whether whoever is not there makes it up (补学), and whether being there earns hours of study. */
  makeUp: boolean
  earns: boolean
  quorum?: QuorumRule
  /** Named by the planner, where the kind asks for it. */
  chosen?: MemberId[]
  due: DuePerson[]
  exempt: ExemptPerson[]
  status: MeetingStatus
  host: MemberId
  hostName: string
  /** Signs the codes and admissions of this meeting. Never leaves the server. */
  key: string
  /** Once closed: the counts, how it went for each person due, and when it was first closed. */
  tally?: Tally
  outcomes?: Outcome[]
  closedAt?: Instant
  /** Made known to those due (通知), with its agenda. */
  noticedAt?: Instant
  /** Written down after it was held, and why: 补录. */
  afterwards?: { reason: string; at: Instant }
  /** The office's consent to an entry later than the rules allow. */
  lateEntry?: LateEntry
  /** How its minutes stand: see `minutes.ts`. */
  record?: RecordSummary
  /** The admissions and elections in its minutes, by their numbers. */
  votes?: VoteCount[]
  /** Why it was called off, when it was. */
  cancelledFor?: string
  /** Who did what to it, oldest first. */
  steps: Step[]
}

export type Step = {
  did:
    | 'planned'
    | 'edited'
    | 'noticed'
    | 'recorded'
    | 'opened'
    | 'closed'
    | 'cancelled'
    | 'resumed'
    | 'consentAsked'
    | 'consented'
    | 'consentRefused'
  by: MemberId
  byName: string
  at: Instant
}

/** Asked for by the branch, given or refused by the office above it. */
export type LateEntry = {
  reason: string
  askedAt: Instant
  answer?: { given: boolean; say: string; byName: string; at: Instant }
}

/**
 * 草稿 · 主持人已确认 · 已退回 · 已归档. From the first confirmation on the record counts as complete, until it is sent
 * back.
 */
export type RecordStatus = 'draft' | 'confirmed' | 'sentBack' | 'closed'

/** What the rules and the lists need of the minutes. */
export type RecordSummary = {
  status: RecordStatus
  /** Since when it stands confirmed. */
  confirmedAt?: Instant
  recorderName?: string
  /** The member who gave the lecture. */
  lecturer?: MemberId
  photos: number
  /** Things resolved that somebody has to carry out, and those carried out. */
  resolutions: number
  carriedOut: number
}

/** A vote about an admission or an election, by its numbers alone: who stood for what is said in the minutes only. */
export type VoteCount = {
  id: string
  business: Exclude<Business, 'ordinary'>
  inFavour: number
  against: number
  abstained: number
  written: number
  seats?: number
  handedOut?: number
  cameBack?: number
  /** Votes for each candidate. */
  candidates?: number[]
}

/** How a meeting went for one person due, in a closed meeting. What was made up stays what it was: absent. */
export type Outcome = {
  member: MemberId
  state: AttendanceState
  reason?: LeaveReason
  leftEarly?: true
  madeUp?: { doneOn: Day; acceptedAt: Instant; minutes: number }
}

/**
 * 按时 · 迟到 · 请假 · 缺席 · 请假待批 · 补传待确认. The last two still wait for the host's word: asked for leave, or scanned
 * without network and sent when the code had grown old. Until then they count as not there.
 */
export type AttendanceState = 'present' | 'late' | 'leave' | 'absent' | 'leaveAsked' | 'unconfirmed'

/** 公务 · 身体原因 · 家庭事务 · 外出 · 其他. Only the class is kept: no details, no papers. */
export type LeaveReason = 'duty' | 'health' | 'family' | 'away' | 'other'

/** 扫码 · 固定码 · 点名, of equal standing · 本人申请, of a leave that was asked for. */
export type Way = 'scan' | 'printedCode' | 'rollCall' | 'asked'

/** What a row said before it was corrected. */
export type Change = Pick<
  Attendance,
  'state' | 'reason' | 'leftAt' | 'leftEarly' | 'at' | 'enteredAt' | 'way' | 'by' | 'byName'
>

/** One person at one meeting. `_id` is `<meeting>:<member>`, so that nobody is ever there twice. */
export type Attendance = {
  _id: string
  schema: number
  meeting: string
  member: MemberId
  name: string
  branch: OrganizationId
  state: AttendanceState
  /** Of a leave, asked for or given. */
  reason?: LeaveReason
  /** Signed out (签退), and whether that was before the end (早退), by the clock or by an officer's word. */
  leftAt?: Instant
  leftEarly?: true
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

/**
 * 应到 = 实到 + 请假 + 缺席 (people). The late and those who left early are within 实到, whoever still waits for the host's
 * word within 缺席; guests stand outside every other count.
 */
export type Tally = {
  due: number
  present: number
  late: number
  leftEarly: number
  leave: number
  absent: number
  /** 请假待批 and 补传待确认. */
  awaiting: number
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
