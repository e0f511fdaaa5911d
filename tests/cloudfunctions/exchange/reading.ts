import type { RosterChoice } from '#types/roster-sheet'
import { readRoster } from '../../../cloudfunctions/exchange/roster/read'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { Refusal } from '../../../cloudfunctions/shared/refuse'
import { csv, excel, type Table } from './programs'

export const today = '2026-03-01'

export const readFile = (bytes: Buffer, choice?: RosterChoice) => readRoster(openSheets(bytes), today, choice)
export const readTable = (table: Table, choice?: RosterChoice) => readFile(excel(table), choice)
export const readCsv = (...rows: string[][]) => readFile(Buffer.from(csv(rows)))

/** What one cell under such a header is read as, or the sentence it is refused with. */
export function readCell(header: string, made: Table['rows'][number][number], more: Partial<Table> = {}) {
  const headers = ['姓名', '党员类别', header]
  const { rows, problems } = readTable({ rows: [headers, ['甲立春', '正式党员', made]], ...more })
  return rows[0] ?? problems.map(({ say }) => say)
}

/** The sentence a file is refused with. */
export function refusalOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return error.say
    throw error
  }
  throw new Error('It was not refused')
}
