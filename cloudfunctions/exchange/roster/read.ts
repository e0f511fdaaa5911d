import type { Day } from '#types/calendar'
import type { RosterChoice, RosterNote, RosterProblem, RosterReading } from '#types/roster-sheet'
import { labelOf } from '#domain/roster/columns'
import { checkLine } from '#domain/roster/check-line'
import { checkPeople } from '#domain/roster/check-people'
import { identify, isWhole, withMembership, type Draft, type Finding } from '#domain/roster/line'
import { refuse } from '../../shared/refuse'
import { cellAt } from '../sheet/address'
import { limits } from '../sheet/limits'
import { refuseFile } from '../sheet/refusals'
import type { Sheet } from '../sheet/sheet'
import { locate, type Located } from './locate'
import { tellBranches } from './branches'
import { mask } from './mask'
import { readRow, type ReadRow } from './row'
import { whySkip } from './skip'

/**
 * Reads a roster without writing anything: who stands in it, and everything that is wrong with it.
 * @throws Refusal when there is no roster in the file, or nobody in the roster.
 */
export function readRoster(sheets: readonly Sheet[], today: Day, choice: RosterChoice = {}): RosterReading {
  const located = locate(sheets, choice)
  const { rows: read, notes } = readRows(located, today)
  const drafts = read.map(({ draft }) => draft)
  const people = checkPeople(drafts)
  const findings = [...read.flatMap((row) => checkRow(row, today)), ...people.findings]
  const problems = inOrder([
    ...read.flatMap(({ problems: mistakes }) => mistakes.map(({ problem }) => problem)),
    ...findings.map((finding) => toProblem(finding, located)),
  ])
  const wrong = new Set(problems.map(({ row }) => row))
  return {
    sheet: located.grid.name,
    sheets: sheets.map(({ name }) => name),
    headerRow: located.headerRow,
    columns: located.matched.map(({ field, label, header, cell, by }) => ({
      field,
      label,
      header,
      cell,
      by,
    })),
    unread: located.unread,
    rows: identify(drafts.filter(isWhole).filter(({ row }) => !wrong.has(row))),
    problems,
    notes: inOrder([
      ...notes,
      ...people.notes,
      ...tellBranches(located.grid, rowsOf(drafts), located.unread),
    ]),
  }
}

function readRows(located: Located, today: Day): { rows: ReadRow[]; notes: RosterNote[] } {
  const { grid, matched, firstRow } = located
  const rows: ReadRow[] = []
  const notes: RosterNote[] = []
  for (const { at, hidden } of grid.rows.filter((row) => row.at >= firstRow)) {
    const why = whySkip(grid, at, matched)
    if (why) notes.push({ row: at, say: why })
    else {
      const { draft, problems } = readRow(grid, at, matched)
      rows.push({ draft: withMembership(draft, today), problems })
      if (hidden) notes.push({ row: at, say: '这一行被隐藏或筛选掉了，也读入了；不要的话请删去' })
    }
  }
  if (rows.length === 0) refuse('invalid', '表头下面没有人，请填好名册再上传')
  if (rows.length > limits.rows) refuseFile('tooManyRows')
  return { rows, notes }
}

/** What is wrong beyond the cells. A cell that could not be read is not told again. */
const checkRow = ({ draft, problems }: ReadRow, today: Day): Finding[] =>
  checkLine(draft, today).filter((finding) => !problems.some(({ field }) => field === finding.field))

/** A finding about a column the sheet lacks is told at the person's name. */
function toProblem({ row, field, say }: Finding, { grid, matched }: Located): RosterProblem {
  const own = matched.find((one) => one.field === field)
  const at = own ?? matched.find((one) => one.field === 'name')!
  return {
    row,
    cell: cellAt(row, at.column),
    column: labelOf(field),
    shown: mask((own && grid.cell(row, own.column)?.text) ?? '', field),
    say,
  }
}

const rowsOf = (drafts: readonly Draft[]): number[] => drafts.map(({ row }) => row)

const inOrder = <T extends { row: number }>(all: readonly T[]): T[] => [...all].sort((a, b) => a.row - b.row)
