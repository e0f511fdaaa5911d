import * as z from 'zod'
import { ADay, Cursor, Id, Line, Moment, Named } from './inputs'
import type { Day, Instant } from './calendar'
import type { MakeUp, MakeUpAnswer, MakeUpReport, MakeUpsQuery, MakeUpTask } from './make-up'
import type {
  Attendance,
  AttendanceState,
  Business,
  Guests,
  LeaveReason,
  Meeting,
  MeetingKind,
  Tally,
  Way,
} from './meeting'
import type { OneOwnKind, OwnKind, OwnKindDraft, OwnKindsQuery } from './meeting-kind'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

const kinds = [
  'committeeMeeting',
  'groupMeeting',
  'generalMeeting',
  'partyLecture',
  'themedPartyDay',
  'organizationalLifeMeeting',
  'leadershipLifeMeeting',
  'memberAppraisal',
  'collectiveStudy',
  'superiorEvent',
  'massOrganizationStudy',
  'own',
] as const satisfies readonly MeetingKind[]
const businesses = ['ordinary', 'admission', 'election'] as const satisfies readonly Business[]
const guests = ['none', 'branch', 'anyone'] as const satisfies readonly Guests[]
/** What an officer can say of somebody, and all that a row may have said before. */
const said = ['present', 'late', 'leave', 'absent'] as const satisfies readonly AttendanceState[]
const states = [...said, 'leaveAsked', 'unconfirmed'] as const satisfies readonly AttendanceState[]
const reasons = ['duty', 'health', 'family', 'away', 'other'] as const satisfies readonly LeaveReason[]
const purposes = ['in', 'out'] as const
/** 签到 · 签退: their codes differ. */
export type Purpose = (typeof purposes)[number]

/** Short enough to fit, with its signature, into the 32 characters of a printed mini-program code. */
export const MeetingId = z.string().regex(/^[\w-]{8,18}$/)
const Minutes = (least: number, most: number) =>
  z
    .int('时长要填整数分钟')
    .min(least, `不能少于 ${least} 分钟`)
    .max(most, `不能超过 ${most} 分钟（${most / 60} 小时），请核对时间，或分成几次会议`)
const Agenda = z.array(Named('议题', 100)).max(20, '议题最多 20 项')
export const MeetingDraft = z.strictObject({
  /** Made by whoever plans, so that sending the same plan twice makes one meeting. */
  id: MeetingId,
  kind: z.enum(kinds),
  /** Which of the unit's own kinds, where `kind` is `own`. */
  ownKind: Id.optional(),
  /** What it counts as beside what its kind does anyway. */
  alsoServes: z.array(z.string().max(40)).max(6).default([]),
  business: z.enum(businesses).default('ordinary'),
  /** Who calls it: the branch, or somebody above all branches of a joint meeting. */
  branch: Id,
  /** The branches of a joint meeting. */
  joint: z.array(Id).min(2, '联合召开至少要有两个党支部').max(50, '联合召开最多 50 个党支部').optional(),
  group: Id.optional(),
  /** The people due, where the kind asks the planner to name them. */
  chosen: z.array(Id).max(500).optional(),
  title: Line('会议名称', 60).default(''),
  place: Line('地点', 60).default(''),
  agenda: Agenda.default([]),
  startsAt: Moment,
  minutes: Minutes(10, 12 * 60).optional(),
  /** A day of the period it is meant for, where it is held for an earlier one. */
  for: ADay.optional(),
  graceMinutes: Minutes(0, 60).optional(),
  opensMinutesBefore: Minutes(0, 120).optional(),
  guests: z.enum(guests).default('branch'),
  printedCode: z.boolean().default(false),
  signOut: z.boolean().default(false),
  makeUp: z.boolean().optional(),
  /** It was held already, on paper, and is written down now: why only now. */
  afterwards: Named('补录的原因', 100).optional(),
})
/** What of a planned meeting may still be changed; what is absent stays. `was` is the start the screen saw. */
export const MeetingEdit = z.strictObject({
  meeting: MeetingId,
  was: Moment,
  title: Line('会议名称', 60).optional(),
  place: Line('地点', 60).optional(),
  agenda: Agenda.optional(),
  startsAt: Moment.optional(),
  minutes: Minutes(10, 12 * 60).optional(),
})
export const OneMeeting = z.strictObject({ meeting: MeetingId })
export const Scan = z.strictObject({ meeting: MeetingId, token: z.string().max(200) })
export const Arrival = z.strictObject({ meeting: MeetingId, admission: z.string().max(400) })
export const CodeWish = z.strictObject({ meeting: MeetingId, purpose: z.enum(purposes).default('in') })
export const LeaveWish = z.strictObject({ meeting: MeetingId, reason: z.enum(reasons) })
const Marked = z.strictObject({
  member: Id,
  state: z.enum(said),
  /** What the officer's screen said before the tap; a row that says something else by now is not written over. */
  was: z.enum(states),
  reason: z.enum(reasons).optional(),
  /** Left before the end (早退). */
  leftEarly: z.boolean().optional(),
})
export const Mark = z.strictObject({ meeting: MeetingId, ...Marked.shape })
/** A paper list typed in at once. Rows that changed meanwhile are left as they are and named. */
export const Marks = z.strictObject({
  meeting: MeetingId,
  marks: z.array(Marked).min(1, '请先点选要登记的人').max(500, '一次最多登记 500 人，请分几次'),
})
export const Cancellation = z.strictObject({
  meeting: MeetingId,
  reason: Named('取消的原因', 60),
})
export const NameQuery = z.strictObject({ meeting: MeetingId, name: Named('姓名', 30) })
const shows = ['all', 'recordsOpen', 'consents'] as const
export const MeetingQuery = z.strictObject({
  at: Id,
  /** All of them · closed ones whose minutes are not · late entries that wait for the office's consent. */
  show: z.enum(shows).default('all'),
  /** Where the page before ended. */
  before: Cursor.optional(),
})
/** The meetings of one month, for a calendar. */
export const MonthQuery = z.strictObject({
  at: Id,
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '年月不对，请重新选择'),
})

/** What everybody may know of a meeting. */
export type MeetingCard = Pick<
  Meeting,
  | 'kind'
  | 'kindName'
  | 'activities'
  | 'business'
  | 'title'
  | 'place'
  | 'agenda'
  | 'holder'
  | 'branch'
  | 'branches'
  | 'day'
  | 'for'
  | 'opensAt'
  | 'startsAt'
  | 'lateAfter'
  | 'endsAt'
  | 'signOut'
  | 'makeUp'
  | 'status'
  | 'host'
  | 'hostName'
  | 'noticedAt'
  | 'afterwards'
  | 'lateEntry'
  | 'record'
  | 'closedAt'
> & { id: string; group?: OrganizationId; tally?: Tally; cancelledFor?: string }

/** What to think over before a meeting is planned: none of it forbids anything. */
export type Warning =
  /** Some of those due are at another meeting then. */
  | { code: 'clash'; meeting: MeetingCard; people: number }
  /** After the last suitable day of the period it serves, or after the period itself. */
  | { code: 'lastDay'; activity: string; lastDay: Day }
  | { code: 'afterPeriod'; activity: string; until: Day }
  /** What the period asks for is held already. */
  | { code: 'enough'; activity: string; until: Day }
  | { code: 'weekend' }
  /** Fewer than one whole day's notice is left. */
  | { code: 'shortNotice' }

/** A plan, looked at before it is sent. */
export type Considered = {
  due: number
  voters: number
  exempt: Meeting['exempt']
  quorum?: { rule: NonNullable<Meeting['quorum']>; needed: number }
  minutes: number
  warnings: Warning[]
}

/** A meeting ahead, and how one stands there already. */
export type NextMeeting = MeetingCard & { hosting: boolean; row?: OwnRow }

export type OwnRow = {
  state: AttendanceState
  reason?: LeaveReason
  at: Instant
  way: Way
  byName: string
  guest: boolean
  leftAt?: Instant
  leftEarly?: true
}

/** The host's page: the code, fresh for so many seconds, the live tally, who came last and who waits for the host's word. */
export type Board = {
  meeting: MeetingCard
  code?: { purpose: Purpose; link: string; freshSeconds: number }
  printedCode: boolean
  tally: Tally
  latest: { name: string; state: AttendanceState; guest: boolean; at: Instant }[]
  awaiting: PersonRow[]
}

export type Admitted = {
  meeting: MeetingCard
  /** Whether the code was one to come in by, or to leave by. */
  purpose: Purpose
  admission: string
  /** Nobody yet: bind first, the admission stays good. */
  bound: boolean
  guest: boolean
  /** Already signed in. */
  row?: OwnRow
}

export type PersonRow = {
  member: MemberId
  name: string
  due: boolean
  voter: boolean
  branch: OrganizationId
  state: AttendanceState
  reason?: LeaveReason
  leftAt?: Instant
  leftEarly?: true
  /** Missing as long as nothing was recorded. */
  at?: Instant
  way?: Way
  byName?: string
  changes: Attendance['changes']
}

export type MeetingsApi = {
  /** What is next for me, and for those who look after others, what runs there. */
  home: {
    input: Record<string, never>
    output: { mine: NextMeeting[]; watched: MeetingCard[] }
  }
  /** What a plan would mean: who is due, how many must come, and what speaks against it. Writes nothing. */
  consider: { input: z.input<typeof MeetingDraft>; output: Considered }
  plan: { input: z.input<typeof MeetingDraft>; output: MeetingCard }
  edit: { input: z.input<typeof MeetingEdit>; output: MeetingCard }
  /** Makes it known to those due, with its agenda. Sent again, it says so again. */
  notify: { input: z.input<typeof OneMeeting>; output: MeetingCard }
  openCode: { input: z.input<typeof CodeWish>; output: Board }
  board: { input: z.input<typeof CodeWish>; output: Board }
  /** The fixed code as a PNG in base64, where the meeting allows one. */
  printedCode: { input: z.input<typeof OneMeeting>; output: { png: string } }
  admit: { input: z.input<typeof Scan>; output: Admitted }
  signIn: { input: z.input<typeof Arrival>; output: OwnRow }
  signOut: { input: z.input<typeof Arrival>; output: OwnRow }
  /** A scan made without network, sent later: at its own moment where the code was fresh, else for the host to confirm. */
  sendScan: { input: z.input<typeof Scan>; output: { meeting: MeetingCard; row: OwnRow } }
  askLeave: { input: z.input<typeof LeaveWish>; output: OwnRow }
  withdrawLeave: { input: z.input<typeof OneMeeting>; output: OwnRow }
  rollCall: { input: z.input<typeof Mark>; output: { row: PersonRow; tally: Tally } }
  /** The whole list at once; `left` are those whose row had changed meanwhile. */
  rollCallAll: {
    input: z.input<typeof Marks>
    output: { people: PersonRow[]; left: PersonRow[]; tally: Tally }
  }
  attendance: {
    input: z.input<typeof OneMeeting>
    /** `people` only for those who may call the roll there; everybody else gets the counts and their own row. */
    output: {
      meeting: MeetingCard
      tally: Tally
      mayCallRoll: boolean
      /** Whether the caller is due, and may still ask for leave. */
      due: boolean
      mayAskLeave: boolean
      exempt: Meeting['exempt']
      people: PersonRow[]
      row?: OwnRow
    }
  }
  /** People of the unit whose name begins so, not due there: whom the host may record as sitting in. 20 at most. */
  candidates: {
    input: z.input<typeof NameQuery>
    output: { people: { member: MemberId; name: string; branch: string }[] }
  }
  close: { input: z.input<typeof OneMeeting>; output: { meeting: MeetingCard; tally: Tally } }
  cancel: { input: z.input<typeof Cancellation>; output: MeetingCard }
  /** Newest first, 30 a page. */
  list: { input: z.input<typeof MeetingQuery>; output: { meetings: MeetingCard[]; next?: string } }
  /** The earliest first; `more` where there are more than 200. */
  month: { input: z.input<typeof MonthQuery>; output: { meetings: MeetingCard[]; more: boolean } }
  /** The kinds added at an organization or above it. */
  ownKinds: { input: z.input<typeof OwnKindsQuery>; output: { kinds: OwnKind[]; mayAdd: boolean } }
  addKind: { input: z.input<typeof OwnKindDraft>; output: OwnKind }
  dropKind: { input: z.input<typeof OneOwnKind>; output: Record<string, never> }
  /** Says what one made up, or what somebody else did. */
  reportMakeUp: { input: z.input<typeof MakeUpReport>; output: MakeUp }
  settleMakeUp: { input: z.input<typeof MakeUpAnswer>; output: MakeUp }
  /** What is owed and what waits for a word, at or below an organization, over the last year; 50 a page. */
  makeUps: { input: z.input<typeof MakeUpsQuery>; output: { tasks: MakeUpTask[]; next?: string } }
}
