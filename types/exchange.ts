import * as z from 'zod'
import type { Instant } from './calendar'
import { ADay, Cursor, Id, type Nothing } from './inputs'

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
}
