import * as z from 'zod'
import { Id, Line, Moment, Named } from './inputs'
import type { Instant } from './calendar'
import type {
  Attendance,
  AttendanceState,
  Business,
  Guests,
  Meeting,
  MeetingKind,
  Tally,
  Way,
} from './meeting'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

const kinds = [
  'committeeMeeting',
  'groupMeeting',
  'generalMeeting',
  'partyLecture',
  'themedPartyDay',
  'organizationalLifeMeeting',
  'collectiveStudy',
] as const satisfies readonly MeetingKind[]
const businesses = ['ordinary', 'admission', 'election'] as const satisfies readonly Business[]
const guests = ['none', 'branch', 'anyone'] as const satisfies readonly Guests[]
const states = ['present', 'late', 'leave', 'absent'] as const satisfies readonly AttendanceState[]

/** Short enough to fit, with its signature, into the 32 characters of a printed mini-program code. */
export const MeetingId = z.string().regex(/^[\w-]{8,18}$/)
const Minutes = (least: number, most: number) => z.int().min(least).max(most)
export const MeetingDraft = z.strictObject({
  /** Made by whoever plans, so that sending the same plan twice makes one meeting. */
  id: MeetingId,
  kind: z.enum(kinds),
  business: z.enum(businesses).default('ordinary'),
  branch: Id,
  group: Id.optional(),
  title: Line('会议名称', 60).default(''),
  place: Line('地点', 60).default(''),
  startsAt: Moment,
  minutes: Minutes(10, 12 * 60).optional(),
  graceMinutes: Minutes(0, 60).optional(),
  opensMinutesBefore: Minutes(0, 120).optional(),
  guests: z.enum(guests).default('branch'),
  printedCode: z.boolean().default(false),
})
export const OneMeeting = z.strictObject({ meeting: MeetingId })
export const Scan = z.strictObject({ meeting: MeetingId, token: z.string().max(200) })
export const Arrival = z.strictObject({ meeting: MeetingId, admission: z.string().max(400) })
export const Mark = z.strictObject({
  meeting: MeetingId,
  member: Id,
  state: z.enum(states),
  /** What the officer's screen said before the tap; a row that says something else by now is not written over. */
  was: z.enum(states),
})
export const Cancellation = z.strictObject({
  meeting: MeetingId,
  reason: Named('取消的原因', 60),
})
export const NameQuery = z.strictObject({ meeting: MeetingId, name: Named('姓名', 30) })
export const MeetingQuery = z.strictObject({
  at: Id,
  /** Where the page before ended. */
  before: z.string().max(80).optional(),
})

/** What everybody may know of a meeting. */
export type MeetingCard = Pick<
  Meeting,
  | 'kind'
  | 'business'
  | 'title'
  | 'place'
  | 'holder'
  | 'branch'
  | 'day'
  | 'opensAt'
  | 'startsAt'
  | 'lateAfter'
  | 'endsAt'
  | 'status'
  | 'hostName'
> & { id: string; group?: OrganizationId; tally?: Tally; cancelledFor?: string }

/** A meeting ahead, and how one stands there already. */
export type NextMeeting = MeetingCard & { hosting: boolean; row?: OwnRow }

export type OwnRow = { state: AttendanceState; at: Instant; way: Way; byName: string; guest: boolean }

/** The host's page: the code, fresh for so many seconds, the live tally, and who came last. */
export type Board = {
  meeting: MeetingCard
  code?: { link: string; freshSeconds: number }
  printedCode: boolean
  tally: Tally
  latest: { name: string; state: AttendanceState; guest: boolean; at: Instant }[]
}

export type Admitted = {
  meeting: MeetingCard
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
  state: AttendanceState
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
  plan: { input: z.input<typeof MeetingDraft>; output: MeetingCard }
  openCode: { input: z.input<typeof OneMeeting>; output: Board }
  board: { input: z.input<typeof OneMeeting>; output: Board }
  /** The fixed code as a PNG in base64, where the meeting allows one. */
  printedCode: { input: z.input<typeof OneMeeting>; output: { png: string } }
  admit: { input: z.input<typeof Scan>; output: Admitted }
  signIn: { input: z.input<typeof Arrival>; output: OwnRow }
  rollCall: { input: z.input<typeof Mark>; output: { row: PersonRow; tally: Tally } }
  attendance: {
    input: z.input<typeof OneMeeting>
    /** `people` only for those who may call the roll there; everybody else gets the counts and their own row. */
    output: { meeting: MeetingCard; tally: Tally; mayCallRoll: boolean; people: PersonRow[]; row?: OwnRow }
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
}
