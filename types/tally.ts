import * as z from 'zod'
import type { Cadence, Day, Period } from './calendar'
import { ADay, Id } from './inputs'
import type { MakeUpTask } from './make-up'
import type { MeetingKind, Outcome } from './meeting'
import type { MeetingCard } from './meetings'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'
import type { ClauseId } from './standard'
import type { Status } from './verdict'

const Year = z.int().min(2000, '年份不对，请重新选择').max(2100, '年份不对，请重新选择')
export const YearQuery = z.strictObject({ at: Id, year: Year })
export const OwnYearQuery = z.strictObject({ year: Year })
export const AskedQuery = z.strictObject({ at: Id, day: ADay })

/** So many of so many, never rounded. */
export type Share = { done: number; of: number }

/** 已召开 · 已召开但未达要求 · 迟开 · 未召开 · 未到期 · 不要求 */
export type CellState = 'held' | 'short' | 'late' | 'missed' | 'toCome' | 'notAsked'

/** One period of one duty. */
export type RibbonCell = {
  period: Period
  state: CellState
  done: number
  needed: number
  meetings: { id: string; day: Day; title: string }[]
  /** What is to be said of it, as sentences: why it does not count, what is still missing. */
  say: string[]
}

/** One duty over the year: twelve cells, or four, or two, or one. A group has a line of its own. */
export type RibbonRow = {
  activity: string
  name: string
  kind: MeetingKind
  every: Cadence
  group?: { id: OrganizationId; name: string }
  cells: RibbonCell[]
}

/** What a clause about meetings comes to, in sentences. */
export type ClauseLine = {
  clause: ClauseId
  title: string
  standard: string
  status: Status
  say: string[]
}

/** How one person's year went: in the order of the roster, never by figures. */
export type PersonYear = {
  member: MemberId
  name: string
  due: number
  present: number
  late: number
  leftEarly: number
  leave: number
  absent: number
  madeUp: number
}

export type BranchTally = {
  meetings: number
  /** 现场到会率 and 补学后覆盖率: people over all meetings. */
  onSite: Share
  covered: Share
  late: number
  leftEarly: number
  /** Meetings that could decide nothing, and those that had to be able to. */
  notQuorate: Share
  /** Made up within the time there is, of all that was to be made up. */
  madeUpInTime: Share
}

export type YearPage = {
  branch: { id: OrganizationId; name: string }
  year: number
  /** By which standards; `proposed` as long as the office has not bound any. */
  standards: { id: string; title: string }[]
  proposed: boolean
  ribbon: RibbonRow[]
  clauses: ClauseLine[]
  tally: BranchTally
  /** The same by month, `2026-03`. */
  months: { month: string; tally: BranchTally }[]
  /** Only for those who look after the branch. */
  people: PersonYear[]
}

/** What the bound standards still ask for around a day, with the last day it can well be done. */
export type Asked = {
  activity: string
  name: string
  kind: MeetingKind
  every: Cadence
  period: Period
  done: number
  needed: number
  /** The last working day of the period, as far as one can tell without the holidays. */
  lastDay: Day
  group?: { id: OrganizationId; name: string }
  clauses: { clause: ClauseId; title: string }[]
}

export type OwnMeeting = {
  meeting: MeetingCard
  state: Outcome['state']
  reason?: Outcome['reason']
  leftEarly?: true
  madeUp?: Outcome['madeUp']
}

export type TallyApi = {
  /** A branch's year: read from its closed meetings, which carry their tally. */
  year: { input: z.input<typeof YearQuery>; output: YearPage }
  /** What is still asked of a branch in the periods a day lies in, the most pressing first. */
  asked: { input: z.input<typeof AskedQuery>; output: { asked: Asked[] } }
  /** One's own meetings of a year, the newest first, and what is to be made up. */
  mine: {
    input: z.input<typeof OwnYearQuery>
    output: { year: number; meetings: OwnMeeting[]; tally: PersonYear; tasks: MakeUpTask[] }
  }
}
