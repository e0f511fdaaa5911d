import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { RosterField, RosterLine } from '#types/roster-sheet'
import { rosterColumns } from '#domain/roster/columns'
import { shown } from './shown'

/** Every cell is text: a leading `=` is never a formula, and a phone or a date stays as it was typed. */
export const textCell = (value: string, more: object = {}): Cell =>
  value === '' ? { type: String, format: '@', ...more } : { value, type: String, format: '@', ...more }

export const headerRow: SheetData[number] = rosterColumns.map(({ label }) =>
  textCell(label, { fontWeight: 'bold', backgroundColor: '#F2F2F2' }),
)
const narrow = 12
const broad = 18
const wide = new Set<RosterField>(['work', 'place', 'phone', 'letter'])
export const columnWidths = rosterColumns.map(({ field }) => ({ width: wide.has(field) ? broad : narrow }))

/** The roster as a workbook that an import reads back unchanged. */
export function writeRoster(lines: readonly RosterLine[]): Promise<Buffer> {
  const people = lines.map((line) => rosterColumns.map(({ field }) => textCell(shown(line, field))))
  return writeXlsxFile([
    { sheet: '党员名册', data: [headerRow, ...people], columns: columnWidths, stickyRowsCount: 1 },
  ]).toBuffer()
}
