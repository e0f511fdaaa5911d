import type { RosterNote, UnreadHeader } from '#types/roster-sheet'
import { branchLabel } from '#domain/roster/columns'
import { meaningOf } from '#domain/roster/header'
import { placeOf } from '../sheet/address'
import type { Grid } from '../sheet/grid'
import { tidy } from './values/text'

/** The branch is the one chosen for the import; a roster that names two is worth a second look. */
export function tellBranches(
  grid: Grid,
  rows: readonly number[],
  unread: readonly UnreadHeader[],
): RosterNote[] {
  const header = unread.find((one) => isBranch(one.header))
  const column = header && placeOf(header.cell)?.column
  if (column === undefined) return []
  const named = rows
    .map((row) => ({ row, branch: tidy(grid.cell(row, column)?.text ?? '') }))
    .filter(({ branch }) => branch !== '')
  const other = named.find(({ branch }) => branch !== named[0]!.branch)
  if (!other) return []
  const say = '从这一行起所在支部与前面不同，请确认都是要导入的支部的人；不是的请分成几个文件'
  return [{ row: other.row, say }]
}

function isBranch(header: string): boolean {
  const meaning = meaningOf(header)
  return meaning !== undefined && meaning !== 'unsure' && meaning.column.label === branchLabel
}
