import type { Day } from './calendar'
import type { MemberId, Membership } from './member'
import type { OrganizationKind } from './organization'
import type { RatingInputs } from './rating'
import type { Office } from './standard'
import type { UnitRules } from './unit-rules'

/**
 * A count: people, minutes or fen.
 * @asType integer
 * @minimum 0
 */
export type Whole = number

/**
 * A part of a hundred, said by an assessor.
 * @asType integer
 * @minimum 0
 * @maximum 100
 */
export type Hundredths = number

/**
 * A year that a branch’s records can be of.
 * @asType integer
 * @minimum 2000
 * @maximum 2100
 */
export type Year = number

/**
 * A month of a year, `2026-03`.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])$
 */
export type Month = `${number}-${number}`

/**
 * What every record says: its id, when it happened, and when it was entered. It counts on a day only if both had. A
 * correction is a record of its own that replaces an earlier one from the day it was entered, or only takes it back.
 */
export type Entered = { id: string; on: Day; enteredOn: Day; replaces?: string; void?: true }

/** A day, and the day it was written down. */
export type Then = { on: Day; enteredOn: Day }

/** A stay with a first day and perhaps a last; each was written down the same day, unless another is given. */
export type Stay = { from: Day; until?: Day; enteredOn?: Day; endEnteredOn?: Day }

/** A time of leading; on the committee, unless it was at the head of the unit. */
export type Lead = Stay & { as?: Office }

/** Somebody on the branch's roll, as far as the rules need it. */
export type RollEntry = Stay & {
  member: MemberId
  membership: Membership
  group?: string
  /** Times on the committee or at the head of the unit: held to the leaders' hours. */
  leads?: readonly Lead[]
  /** Left for another branch, which counts the month of the move. */
  transferred?: boolean
  /** Minutes studied elsewhere earlier in the year, by the letter of transfer; then the whole year is asked here. */
  broughtMinutes?: Whole
  /** Long-term exemptions from study, approved and dated. */
  excused?: readonly Stay[]
}

/** A meeting or another act of the branch, of one group or of one member. One meeting may be several things at once. */
export type Act = Entered & {
  activities: readonly string[]
  /** The group or member it was for; the branch when absent. */
  by?: string
  /** A day of the period it was meant for, where that is not the day it was done. */
  for?: Day
  /** People due and there. What was made up afterwards is a happening of its own. */
  due?: Whole
  present?: Whole
  voters?: Whole
  votersPresent?: Whole
  signed?: boolean
  minuted?: boolean
  /** The superior's consent to an entry later than the rules allow. */
  lateEntry?: Then
}

export type StudyRecord = Entered & { member: MemberId; minutes: Whole }

/** One member's dues for one month, in fen. */
export type Bill = {
  id: string
  member: MemberId
  month: Month
  fen: Whole
  /** The last day in time, where the branch let it be paid by the quarter; else the month's own. */
  dueOn?: Day
  /** Known from the year's beginning, unless another day is given. */
  enteredOn?: Day
  paid?: Payment
}
export type Payment = Then & { fen: Whole }

/** `none`: there was nothing to write down, as the reviewer agreed; then the paper is not asked for. */
export type Paper = Entered & { paper: string; accepted: boolean; none?: true }

/** Something happened that asks for an answer; at a meeting, perhaps, as somebody's absence did. */
export type Happening = Entered & { trigger: string; act?: string; answered?: Then; dueOn?: Day }

/** So many of so many, where the single facts are kept elsewhere. */
export type Count = Entered & { part: string; whole: string; done: Whole; of: Whole }

/** `of` is what a share is a share of, or how many answered a survey; `everybody` says that nobody was left out. */
export type Figure = Entered & {
  figure: string
  value: number | string | boolean
  of?: number
  everybody?: true
}

/** A task of the year it was set in. */
export type Task = Entered & { task: string; done?: Then }

export type Case = Entered & { procedure: string; lawful: boolean }

export type Breach = Entered & { breach: string; withdrawn?: Then }

/** One assessor's word on one clause: hundredths of the whole, with the reason. On the year it was said in, or on `year`. */
export type Judgement = Entered & {
  clause: string
  assessor: string
  hundredths: Hundredths
  reason: string
  year?: Year
}

/** A superior's leave not to hold what one period asks, given in time; for one group or member, or for all. */
export type Waiver = Entered & { clause: string; period: Day; by?: string }

export type Records = {
  roll: readonly RollEntry[]
  acts: readonly Act[]
  study: readonly StudyRecord[]
  bills: readonly Bill[]
  papers: readonly Paper[]
  happenings: readonly Happening[]
  counts: readonly Count[]
  figures: readonly Figure[]
  tasks: readonly Task[]
  cases: readonly Case[]
  breaches: readonly Breach[]
  judgements: readonly Judgement[]
  waivers: readonly Waiver[]
}

/** When a group was there. */
export type GroupStay = Stay & { group: string }

/** A branch, as far as the rules need it. */
export type BranchProfile = {
  id: string
  name: string
  kinds: readonly OrganizationKind[]
  foundedOn: Day
  endedOn?: Day
  hasCommittee: boolean
  groups: readonly string[]
  /** Groups that were not there for as long as the branch was: then only their own time is asked of them. */
  groupStays?: readonly GroupStay[]
  /** Whether it must have an activity room of its own. */
  needsRoom: boolean
  attachment: 'own' | 'attached'
  electionYears: readonly Year[]
  /** The day of the last election: papers of the term are from the half-year before it, or since. */
  electedOn?: Day
  /** First day of the school's semesters, where it counts in them. */
  semesters?: readonly Day[]
}

/** A branch's whole year in one file: what `npm run rate` reads. */
export type BranchYear = {
  branch: BranchProfile
  year: Year
  records: Records
  inputs?: RatingInputs
  /** What the unit's office decided for itself. */
  rules?: UnitRules
}
