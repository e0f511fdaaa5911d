import type * as z from 'zod'
import type { Day, Instant } from './calendar'
import type { MakeUp, MakeUpAnswer, MakeUpReport, MakeUpsQuery, MakeUpTask } from './make-up'
import type { Attendance, AttendanceState, LeaveReason, Meeting, Tally, Way } from './meeting'
import type {
  Arrival,
  Cancellation,
  CodeWish,
  LeaveWish,
  Mark,
  Marks,
  MeetingDraft,
  MeetingEdit,
  MeetingQuery,
  MonthQuery,
  NameQuery,
  OneMeeting,
  Purpose,
  Scan,
} from './meeting-inputs'
import type { OneOwnKind, OwnKind, OwnKindDraft, OwnKindsQuery } from './meeting-kind'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

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
