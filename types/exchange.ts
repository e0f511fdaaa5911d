import * as z from 'zod'
import type { Instant } from './calendar'
import { ADay, Cursor, Id, type Nothing } from './inputs'
import type { AttendanceState } from './meeting'
import { OneMeeting } from './meeting-inputs'
import type { MemberId } from './member'

const FileId = z
  .string()
  .max(400)
  .regex(/^cloud:\/\//)

export const RosterFile = z.strictObject({
  branch: Id,
  /** In the caller's own inbox. */
  file: FileId,
  name: z.string().max(200),
  /** The first day on the roll of those for whom the file gives none; 1 January of this year when absent. */
  from: ADay.optional(),
})
export const ColumnChoice = z.strictObject({
  import: Id,
  /** Header cell → the key of a column, or `ignored`. */
  columns: z.record(z.string().max(10), z.string().max(30)),
})
export const ImportQuery = z.strictObject({
  import: Id,
  show: z.enum(['problems', 'rows']).default('problems'),
  after: Cursor.optional(),
})
export const OneImport = z.strictObject({ import: Id })
export const BranchImport = z.strictObject({ branch: Id })
export const ExportQuery = z.strictObject({ at: Id })
export const SignInFile = OneMeeting.extend({ file: FileId, name: z.string().max(200) })

/** A line of a sign-in sheet: whom it means, and what it says of them, or why that cannot be told. */
export type SignInLine = {
  row: number
  name: string
  /** What stood in the sheet, beside the name. */
  said: string
  member?: MemberId
  state?: 'present' | 'late' | 'leave' | 'absent'
  leftEarly?: true
  /** What the list of the meeting says of them now. */
  was?: AttendanceState
  due?: boolean
  problem?: string
}

/** What one column of the sheet is taken for. */
export type SheetColumn = {
  cell: string
  header: string
  /** The key in the table of personal columns; missing when nothing there is like it. */
  column?: string
  label?: string
  fate: 'kept' | 'paper' | 'dropped' | 'unknown'
  /** Why it is not taken, or a hint. */
  say?: string
}

export type SheetProblem = { row: number; cell: string; column: string; value: string; say: string }

export type SheetRow = {
  row: number
  /** As it would be kept, in the words of a roster, by the column's label; of a phone the middle is hidden. */
  values: Record<string, string>
  /** 新增 · 更新 · 已在名册、没有变化 */
  fate: 'add' | 'change' | 'same'
}

/** How an import stands. Nothing is written to the roster before `apply`, and `apply` only runs without problems. */
export type ImportState = {
  import: string
  name: string
  branch: string
  branchName: string
  state: 'checked' | 'running' | 'done'
  sheet: string
  headerRow: number
  columns: SheetColumn[]
  counts: { rows: number; add: number; change: number; same: number; problems: number; done: number }
  readAt: Instant
  /** What is worth a second look and stops nothing. */
  notes: string[]
}

export type ExchangeApi = {
  /** The folder of the caller's own inbox, `inbox/<…>/`: a file put anywhere else is not taken. */
  inbox: { input: z.input<typeof Nothing>; output: { path: string } }
  /** The caller's own import for this branch that is neither done nor discarded, to go on with. */
  underWay: { input: z.input<typeof BranchImport>; output: { import?: ImportState } }
  /** Reads a file from the inbox and checks it whole; writes nothing to the roster. */
  readRoster: { input: z.input<typeof RosterFile>; output: ImportState }
  chooseColumns: { input: z.input<typeof ColumnChoice>; output: ImportState }
  /** 50 a page. */
  lines: {
    input: z.input<typeof ImportQuery>
    output: { problems: SheetProblem[]; rows: SheetRow[]; next?: string }
  }
  /** Writes some more of it and says how far it has come; ask again until `done`. */
  apply: { input: z.input<typeof OneImport>; output: ImportState }
  discard: { input: z.input<typeof OneImport>; output: Record<string, never> }
  template: { input: z.input<typeof Nothing>; output: { url: string; expiresAt: Instant } }
  /** Noted in the journal; everybody in it sees that. */
  exportRoster: {
    input: z.input<typeof ExportQuery>
    output: { url: string; expiresAt: Instant; people: number }
  }
  /** Reads a sign-in sheet against a meeting's list; writes nothing: the host looks it through and calls the roll by it. */
  readSignInSheet: {
    input: z.input<typeof SignInFile>
    /** `unnamed` are those due whom the sheet does not name. */
    output: { lines: SignInLine[]; unnamed: { member: MemberId; name: string; was: AttendanceState }[] }
  }
  /** The sign-in sheet (签到表) as a spreadsheet: to be signed on paper before the meeting, filled in after it. */
  signInSheet: { input: z.input<typeof OneMeeting>; output: { url: string; expiresAt: Instant } }
  /** The record (会议记录) as a document to print, in the shape of the paper notebook. */
  meetingRecord: { input: z.input<typeof OneMeeting>; output: { url: string; expiresAt: Instant } }
}
