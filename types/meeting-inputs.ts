import * as z from 'zod'
import { ADay, Cursor, Id, Line, Moment, Named } from './inputs'
import type { AttendanceState, Business, Guests, LeaveReason, MeetingKind } from './meeting'

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
