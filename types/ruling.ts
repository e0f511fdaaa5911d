import type { Day } from './calendar'
import type { Clause, ClauseId, Must } from './standard'

/** Figures that no document gives and every unit needs: proposed by us, decided by the committee. */
export type Settings = {
  /** Hundredths that count for what is done, but late. */
  late: number
  /** Days after which a late task counts nothing any more. */
  graceDays: number
  /** Days within which a record has to be written down. */
  entryDays: number
  /** Hundredths by which assessors may differ before they are asked to look again. */
  spread: number
}

/** What a clause asks otherwise under another reading: only the fields that differ. */
export type ClauseChange = Partial<Pick<Clause, 'title' | 'owner' | 'kinds' | 'exempt' | 'shown'>> & {
  must?: Partial<Must>
}

/** What follows from reading a passage this way. */
export type Consequence = {
  clauses?: Readonly<Record<ClauseId, ClauseChange>>
  settings?: Partial<Settings>
}

/** A question the documents leave open: how it can be read, how we read it, and since when. */
export type Ruling = {
  id: string
  question: string
  readings: readonly string[]
  /** What follows from a reading other than ours, where the rules can carry it. */
  then?: Readonly<Record<string, Consequence>>
  decision: string
  decidedOn: Day
  /** Whether a committee may decide otherwise for itself, from a day on. */
  settable: boolean
}

/** A committee's own word on a ruling, from a day on: one of its readings, or with consequences of its own. */
export type Decision = { ruling: string; reading: string; from: Day; by: string; then?: Consequence }
