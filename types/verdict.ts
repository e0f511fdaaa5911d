import type { Day, Period } from './calendar'
import type { ClauseId, DecisionNote, Exemption, Test } from './standard'

/** An exact fraction in lowest terms, as text: `10/12` is kept as `5/6`. */
export type RatioText = `${number}/${number}` | string

/** `pending` is not a soft `unmet`: the period is still open, so nothing has been missed. */
export type Status = 'met' | 'unmet' | 'pending' | 'exempt'

/** Why, as data. domain/wording/reasons.ts turns each into a sentence. */
export type Reason =
  | { code: 'held'; activity: string; done: number; needed: number; of: number; lacking?: readonly string[] }
  | { code: 'notQuorate'; activity: string; on: Day; present: number; voters: number }
  | {
      code: 'notInOrder'
      activity: string
      on: Day
      lacks: 'signIn' | 'voters' | 'minutes' | 'timelyEntry' | 'time'
    }
  | { code: 'waived' }
  | { code: 'studied'; reached: number; of: number; hours: number; lacking: readonly string[] }
  | { code: 'paid'; onTime: number; late: number; of: number }
  | { code: 'onFile'; accepted: number; of: number; missing: readonly string[] }
  | { code: 'share'; part: string; whole: string; done: number; of: number }
  | { code: 'figure'; figure: string; value: string; passed: boolean; asked: Test; unit: string }
  | { code: 'sampleTooSmall'; figure: string; answers: number; needed: number }
  | { code: 'notRecorded'; what: string }
  | { code: 'answered'; trigger: string; onTime: number; late: number; missing: number; open: number }
  | { code: 'task'; task: string; due: Day; doneOn?: Day }
  | { code: 'noDay'; task: string }
  | { code: 'procedure'; procedure: string; lawful: number; of: number }
  | { code: 'breach'; breach: string; on: Day }
  | { code: 'clean'; breach: string; since: Day }
  | { code: 'youngerThan'; months: number; foundedOn: Day }
  | { code: 'judged'; assessors: number; mean: RatioText }
  | { code: 'judgesDiffer'; assessors: number }
  | { code: 'notJudged'; assessors: number; needed: number }
  | { code: 'combined'; clauses: readonly ClauseId[]; short: readonly ClauseId[] }
  | {
      code: 'exempt'
      why: Exemption | 'otherKind' | 'notFounded' | 'notInForce' | 'notThere' | 'noCalendar' | 'monthsOff'
    }

export type PeriodVerdict = {
  period: Period
  status: Status
  because: readonly Reason[]
  /** Ids of the records that were counted. */
  counted: readonly string[]
  /** The last day on which what is missing can still be done, where it is not the period's own. */
  mendBy?: Day
}

export type Verdict = {
  clause: ClauseId
  /** The clause of another standard that asks the same of the same people: either may stand for the other. */
  sameAs?: ClauseId
  status: Status
  /**
   * What is earned by what is on record, with open periods taken as missed, and with all that can still be done taken as
   * done: equal once every period is over. What was done and is not yet written down is in neither.
   */
  secured: RatioText
  possible: RatioText
  /** How many single things the branch can still do for it: none where only time or assessors decide. */
  acts: number
  periods: readonly PeriodVerdict[]
  /** The rulings this verdict leans on, and those among them that the committee decided otherwise. */
  rulings: readonly string[]
  decided?: readonly DecisionNote[]
}
