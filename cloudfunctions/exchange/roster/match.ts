import type { MatchedHeader, RosterChoice, RosterField, UnreadHeader } from '#types/roster-sheet'
import { labelOf, rosterColumns } from '#domain/roster/columns'
import { meaningOf, type Meaning } from '#domain/roster/header'
import { refuse } from '../../shared/refuse'
import { cellAt, lettersOf } from '../sheet/address'
import type { Grid } from '../sheet/grid'

export type Matched = MatchedHeader & { column: number }
export type Headers = { matched: Matched[]; unread: UnreadHeader[] }

type Header = { column: number; header: string; cell: string }
type Candidate = Header & { field: RosterField; label: string; by: MatchedHeader['by']; rank: number }

const unknown = '没有认出这一列，不读入；要读入的话请选择它对应哪一项'
const unsure = '这一列像是不止一项，请选择它对应哪一项'

/** What each header of that row means. A column the person chose is as they say. */
export function matchHeaders(grid: Grid, row: number, chosen: RosterChoice['columns'] = {}): Headers {
  const candidates: Candidate[] = []
  const unread: UnreadHeader[] = []
  for (const column of grid.columns) {
    const own = textAt(grid, row, column)
    const choice = chosen[lettersOf(column)]
    if (!own && !choice) continue
    const header = { column, header: own, cell: cellAt(row, column) }
    const found = choice ? choose(header, choice) : understand(header, textAt(grid, row - 1, column))
    if ('field' in found) candidates.push(found)
    else unread.push(found)
  }
  const settled = settle(candidates)
  return { matched: settled.matched, unread: [...unread, ...settled.unread] }
}

const textAt = (grid: Grid, row: number, column: number): string =>
  grid.cell(row, column)?.text.replace(/\s+/g, ' ').trim() ?? ''

function choose(header: Header, choice: RosterField | 'none'): Candidate | UnreadHeader {
  const { header: text, cell } = header
  if (choice === 'none') return { header: text, cell, say: '已选择不读入这一列' }
  const isColumn = rosterColumns.some(({ field }) => field === choice)
  if (!isColumn) refuse('invalid', '没有这一项，请重新选择各列的含义')
  return { ...header, field: choice, label: labelOf(choice), by: 'chosen', rank: -1 }
}

/**
 * By its own words, or by those of a wider header above with its own (入党情况 over 时间). Below a header of something that is
 * not kept (配偶 over 电话) nothing is read.
 */
function understand(header: Header, above: string): Candidate | UnreadHeader {
  const told = { header: header.header, cell: header.cell }
  const topic = above === header.header ? '' : above.replace(/(情况|信息)$/, '')
  const over = surely(topic)
  if (over && !('field' in over.column)) return { ...told, say: over.column.say }
  const meaning = meaningOf(header.header) ?? surely(topic + header.header)
  if (meaning === undefined) return { ...told, say: unknown }
  if (meaning === 'unsure') return { ...told, say: unsure }
  return 'field' in meaning.column
    ? candidate(header, meaning, meaning.column)
    : { ...told, say: meaning.column.say }
}

function surely(header: string): Meaning | undefined {
  const meaning = meaningOf(header)
  return meaning !== 'unsure' && meaning?.by !== 'contained' ? meaning : undefined
}

const candidate = (
  header: Header,
  { by, rank }: Meaning,
  { field, label }: { field: RosterField; label: string },
): Candidate => ({ ...header, field, label, by, rank })

/** Of the headers that mean one field the surest is read; two equally sure are left for the person to choose. */
function settle(candidates: readonly Candidate[]): Headers {
  const matched: Matched[] = []
  const unread: UnreadHeader[] = []
  for (const { rank, ...one } of candidates) {
    const rivals = candidates.filter(({ field, column }) => field === one.field && column !== one.column)
    const better = rivals.find((rival) => rival.rank <= rank)
    if (!better) matched.push(one)
    else
      unread.push({
        header: one.header,
        cell: one.cell,
        say:
          better.rank < rank
            ? `${one.label}已从 ${better.cell} 读入，这一列不读`
            : `与 ${better.cell} 都像${one.label}，请选择读哪一列`,
      })
  }
  return { matched, unread }
}
