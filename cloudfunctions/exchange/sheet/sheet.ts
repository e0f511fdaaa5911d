/** What stands in a cell, as the file has it. `text` is what a person would recognise. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string; value: number; isDate: boolean }
  /** `#N/A` and its like. */
  | { kind: 'error'; text: string }
  /** A formula whose result the file does not carry. */
  | { kind: 'uncalculated'; text: string }

/** A row with something in it; `at` and the columns count from 1, as people do. */
export type Row = { at: number; hidden: boolean; cells: Map<number, Cell> }

/** Cells drawn as one, both corners included. */
export type Merge = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  hidden: boolean
  /** From the top down; rows with nothing in them are left out. */
  rows: Row[]
  merges: Merge[]
  /** Whether day 0 is 1 January 1904: how Excel on old Macs counted. */
  from1904: boolean
}
