import type { RosterField, RosterProblem } from '#types/roster-sheet'
import type { Draft } from '#domain/roster/line'
import { cellAt } from '../sheet/address'
import type { Cell } from '../sheet/sheet'
import type { Grid } from '../sheet/grid'
import { mask } from './mask'
import type { Matched } from './match'
import type { Read } from './values/read'
import { readers, type Values } from './values/readers'

/** Cells in which people write that there is nothing to write. */
const nothing = /^[-—–/\\.、无空]*$/

export type ReadRow = { draft: Draft; problems: Mistake[] }
export type Mistake = { field: RosterField; problem: RosterProblem }

/** One row as a person, as far as its cells can be read. */
export function readRow(grid: Grid, row: number, columns: readonly Matched[]): ReadRow {
  const values: Partial<Record<RosterField, unknown>> = {}
  const problems: Mistake[] = []
  for (const matched of columns) {
    const cell = grid.cell(row, matched.column)
    if (!cell || (cell.kind === 'text' && nothing.test(cell.text.trim()))) continue
    const read = readCell(grid, row, matched, cell)
    if ('value' in read) values[matched.field] = read.value
    else problems.push({ field: matched.field, problem: problemAt(row, matched, cell, read.say) })
  }
  return { draft: toDraft(row, values), problems }
}

const problemAt = (
  row: number,
  { column, field, label }: Matched,
  cell: Cell,
  say: string,
): RosterProblem => ({
  ...{ row, cell: cellAt(row, column), column: label },
  ...{ shown: mask(cell.text, field), say },
})

function readCell(grid: Grid, row: number, { field, column }: Matched, cell: Cell): Read<unknown> {
  if (cell.kind === 'error') return { say: '公式出错了，请改成实际的内容' }
  if (cell.kind === 'uncalculated')
    return { say: '公式没有算出结果，请在 Excel 里打开并保存一次，或改成实际的内容' }
  const isOnePersons = field === 'name' || field === 'phone'
  if (isOnePersons && grid.tallMerge(row, column)) return { say: '这是合并单元格，请取消合并，每人填一行' }
  return readers[field](cell, grid.from1904)
}

/** What was read, with what belongs to the letter of transfer put together. */
function toDraft(row: number, values: Partial<Record<RosterField, unknown>>): Draft {
  const { place, letter, minutes, duesUntil, ...own } = values as Partial<Values>
  const brought = {
    ...(letter !== undefined && { letter }),
    ...(minutes !== undefined && { minutes }),
    ...(duesUntil !== undefined && { duesUntil }),
  }
  const isBrought = place !== undefined || Object.keys(brought).length > 0
  return { row, ...own, ...(isBrought && { brought: { place: place ?? '', ...brought } }) }
}
