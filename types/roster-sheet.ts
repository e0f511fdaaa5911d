import type { Day } from './calendar'
import type { Membership } from './member'
import type { Month } from './records'

/** One person of an imported or exported roster. `row` is where the person stands in the sheet, counted from 1. */
export type RosterLine = {
  row: number
  /** The same text for the same person in whatever order a file is given again. Tells a repeat; holds the phone number, so it is hashed before it is kept. */
  identity: string
  name: string
  membership: Membership
  gender?: 'female' | 'male'
  ethnicity?: string
  bornIn?: Month
  education?: string
  work?: string
  joinedOn?: Day
  fullOn?: Day
  group?: string
  /** Eleven digits. */
  phone?: string
  /** The first day on this branch's roll. */
  from?: Day
  brought?: { place: string; letter?: string; minutes?: number; duesUntil?: Month }
}

/** The columns an import reads: a line's fields, with what a letter of transfer brought spread out. */
export type RosterField =
  Exclude<keyof RosterLine, 'row' | 'identity' | 'brought'> | 'place' | 'letter' | 'minutes' | 'duesUntil'

/** What is wrong in one cell. `shown` is the cell's text, long numbers masked. */
export type RosterProblem = { row: number; cell: string; column: string; shown: string; say: string }

/** What was passed over, or read and worth a second look. It stops nothing. */
export type RosterNote = { row: number; say: string }

/** A header that an import reads, and how it was recognised. */
export type MatchedHeader = {
  field: RosterField
  label: string
  header: string
  cell: string
  by: 'chosen' | 'exact' | 'normalised' | 'contained'
}

/** A header that an import does not read, and why, or what to do about it. */
export type UnreadHeader = { header: string; cell: string; say: string }

/** What a person sees before anything is written: as long as there are problems, nothing is. */
export type RosterReading = {
  sheet: string
  sheets: string[]
  headerRow: number
  columns: MatchedHeader[]
  unread: UnreadHeader[]
  rows: RosterLine[]
  problems: RosterProblem[]
  notes: RosterNote[]
}

/** What the person decided in the preview: columns by their letters, `none` for one not to be read. */
export type RosterChoice = {
  sheet?: string
  headerRow?: number
  columns?: Readonly<Record<string, RosterField | 'none'>>
}
