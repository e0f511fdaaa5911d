import type { Cadence, Day, Effective } from './calendar'
import type { QuorumRule } from './meeting'
import type { OrganizationKind } from './organization'

export type ClauseId = string

/** Where the words stand, exactly enough to open the page; never the words themselves. */
export type Citation = { document: string; section: string; item: string }

/** Whose duty it is: a superior's never costs a branch a point, and an individual's only raises a question. */
export type Owner = 'branch' | 'superior' | 'individual'

/** When a clause asks nothing of a branch that it otherwise applies to. */
export type Exemption =
  | 'noCommittee'
  | 'noGroups'
  | 'noRoomRequired'
  | 'nothingHappened'
  | 'otherAttachment'
  | 'notElectionYear'
  /** Three full members or more have a branch of their own; fewer may be attached to another. */
  | 'threeFullMembers'
  | 'underThreeFullMembers'

/** Who has to do it, each for themselves: the branch once, every group, every member, every leader. */
export type By = 'branch' | 'group' | 'member' | 'leader' | 'secretary'

/** 支委 · 单位领导班子成员: two ways to lead, which some documents keep apart. */
export type Office = 'committee' | 'unit'

/** A limit in days, or in months to the same date. */
export type Span = { days: number } | { months: number }

/**
 * A figure's test: exact, so ratios are pairs of whole numbers.
 * @discriminator op
 */
export type Test =
  | { op: 'atLeast' | 'atMost' | 'equals' | 'below'; value: number }
  | { op: 'between'; least: number; most: number }
  | { op: 'atLeastRatio'; numerator: number; denominator: number }
  | { op: 'isTrue' }
  | { op: 'oneOf'; values: readonly string[] }

/**
 * What a clause asks. A closed list: one file in domain/measures for each.
 * @discriminator kind
 */
export type Must =
  /** Meetings or acts, so many in each period. */
  | {
      kind: 'hold'
      activity: string
      atLeast: number
      every: Cadence
      by: By
      /** Which leaders, where it is asked of leaders; all of them when absent. */
      office?: Office
      quorum?: QuorumRule
      /** Months of the year in which nothing is asked, such as a school's holidays. */
      notIn?: readonly number[]
      /** Days after a period in which what was meant for it is still in time. */
      graceDays?: number
    }
  /**
   * Hours a year, by months on the roll or in office (24 and 40 are two populations): `otherwise` is what a leader is
   * held to in the months out of office.
   */
  | { kind: 'study'; whom: 'members' | 'leaders'; hours: number; otherwise?: number; office?: Office }
  /** Every member's dues of every month due: in full and by the month's end. */
  | { kind: 'pay' }
  /** Papers on file and accepted, of each period; a standing one may have to be looked through every so many days. */
  | { kind: 'file'; papers: readonly string[]; every: Cadence | 'term'; freshDays?: number }
  /** How many of how many. */
  | { kind: 'share'; part: string; whole: string }
  /** One figure that has to pass a test: the latest there is, or this year's only; from so many answers, or everybody's. */
  | { kind: 'reach'; figure: string; test: Test; unit: string; ofTheYear?: true; sample?: number }
  /** Every time this happens, that within so many days; what comes too late counts in part, or not at all. */
  | { kind: 'respond'; trigger: string; answer: string; within: Span; lateCounts?: false }
  /** A task by a day; the day is a setting where the document leaves it open. */
  | {
      kind: 'finish'
      task: string
      due?: `${number}-${number}` | Day
      nextYear?: boolean
      lateCounts?: false
    }
  /** Every case taken through the procedure without a step left out; where one has to come up, none is none done. */
  | { kind: 'follow'; procedure: string; expected?: true }
  /** Nothing of this sort within so many months. */
  | { kind: 'avoid'; breach: string; months: number }
  /** What only people can judge: at least two of them. */
  | { kind: 'judge' }
  /** The mean of others: shown, and used by schemes, never scored twice. */
  | { kind: 'combine'; clauses: readonly ClauseId[] }

export type MustKind = Must['kind']

export type Clause = {
  id: ClauseId
  /** In our own words. */
  title: string
  source: Citation
  effective: Effective
  owner: Owner
  /** Kinds of unit it is meant for, where its document has others in view as well. */
  kinds?: readonly OrganizationKind[]
  exempt?: readonly Exemption[]
  must: Must
  /** Shown for what it tells, never scored. */
  shown?: boolean
  /** Units that a published list names as responsible. */
  responsible?: readonly string[]
  /** The same fact for the same people is measured once, under this clause. */
  sameAs?: ClauseId
  /** What a document leaves open and we filled in: see domain/standards/rulings. */
  rulings?: readonly string[]
  /** Decided otherwise by the committee itself. */
  decided?: readonly DecisionNote[]
}

/** Which ruling was decided otherwise, or which local standard asks otherwise: how, or why, by whom and since when. */
export type DecisionNote = { ruling: string; reading: string; by: string; from: Day }

export type Standard = {
  id: string
  title: string
  issuedBy: string
  /** Whether the primary source was read, or only copies and summaries of it. */
  verified: boolean
  /** Kinds of unit it is proposed to: all of them when absent. The office decides; nothing is forbidden here. */
  appliesTo?: readonly OrganizationKind[]
  clauses: readonly Clause[]
}
