import type { SheetColumn, SheetProblem } from '#types/exchange'
import type { Organization } from '#types/organization'
import type { RosterChoice, RosterReading } from '#types/roster-sheet'
import { meaningOf } from '#domain/roster/header'
import { withoutNumbers } from '#domain/roster/numbers'
import { chinaDay, now } from '../shared/clock'
import { putImport, type Import } from '../shared/collections/imports'
import { readFile } from '../shared/files'
import { SCHEMA } from '../shared/schema'
import { compare } from './compare'
import { readRoster } from './roster/read'
import { limits } from './sheet/limits'
import { openSheets } from './sheet/open'
import { refuseFile } from './sheet/refusals'

/** Entries written in one transaction: few enough for it to be short. */
const chunkSize = 20

type Asked = Pick<Import, '_id' | 'by' | 'name' | 'file' | 'from'>

/** Reads an import's file, compares it with the roster, and keeps what it would write: no number but a sealed one. */
export async function check(
  { _id, by, name, file, from }: Asked,
  branch: Organization,
  columns?: RosterChoice['columns'],
): Promise<Import> {
  const bytes = await readFile(file, limits.bytes)
  if (bytes === 'tooBig') return refuseFile('tooBig')
  const reading = readRoster(openSheets(bytes), chinaDay(now()), columns ? { columns } : {})
  const { entries, problems: found, notes } = await compare(reading, branch, { from, by })
  const problems = [...reading.problems.map(asShown), ...found].sort((a, b) => a.row - b.row)
  const chunks = inChunks(entries)
  const count = (fate: string) => entries.filter((entry) => entry.fate === fate).length
  const made: Import = {
    ...{
      _id,
      schema: SCHEMA,
      by,
      name: withoutNumbers(name),
      file,
      from,
      branch: branch._id,
      path: branch.path,
    },
    ...{
      state: 'checked',
      sheet: withoutNumbers(reading.sheet),
      headerRow: reading.headerRow,
      columns: columnsOf(reading),
    },
    counts: {
      rows: reading.rows.length + new Set(reading.problems.map(({ row }) => row)).size,
      ...{ add: count('add'), change: count('change'), same: count('same') },
      ...{ problems: problems.length, done: 0 },
    },
    problems,
    notes: [...reading.notes.map(({ row, say }) => `第 ${row} 行：${say}`), ...notes],
    chunks: chunks.length,
    readAt: now(),
  }
  await putImport(made, chunks)
  return made
}

const asShown = ({ row, cell, column, shown, say }: RosterReading['problems'][number]): SheetProblem => ({
  ...{ row, cell, column, value: shown, say },
})

function columnsOf({ columns, unread }: RosterReading): SheetColumn[] {
  return [
    ...columns.map(({ cell, header, field, label }): SheetColumn => ({
      cell,
      header: withoutNumbers(header),
      column: field,
      label,
      fate: 'kept',
    })),
    ...unread.map(({ cell, header, say }): SheetColumn => ({
      cell,
      header: withoutNumbers(header),
      fate: fateOf(header),
      say,
    })),
  ]
}

/** A header that is not read: on paper, dropped, kept elsewhere, or nothing we know. */
function fateOf(header: string): SheetColumn['fate'] {
  const meaning = meaningOf(header)
  return meaning === undefined || meaning === 'unsure' ? 'unknown' : meaning.column.fate
}

function inChunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, index) =>
    all.slice(index * chunkSize, (index + 1) * chunkSize),
  )
}
