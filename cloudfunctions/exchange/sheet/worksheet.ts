import { placeOf } from './address'
import type { limits } from './limits'
import { refuseFile } from './refusals'
import type { Cell, Merge, Row, Sheet } from './sheet'
import { collectText, unescape } from './strings'
import { walk, type Attributes } from './xml'

/** Titles, headers and signatures need a few rows more than the people do. */
const rowsAround = 100

type Around = { strings: readonly string[]; dateStyles: ReadonlySet<number>; limits: typeof limits }
type Pending = {
  type: string
  style: string | undefined
  hasFormula: boolean
  value: string
  inline: string
}

/** The rows and merged cells of one worksheet. */
export function readWorksheet(part: Buffer, around: Around): Pick<Sheet, 'rows' | 'merges'> {
  const rows: Row[] = []
  const merges: Merge[] = []
  let row: Row = { at: 0, hidden: false, cells: new Map() }
  let cell: Pending | undefined
  let column = 0
  let inValue = false
  const inline = collectText('is', (text) => {
    if (cell) cell.inline = text
  })

  const openings = handlers<(attributes: Attributes) => void>({
    row: ({ r, hidden }) => {
      row = { at: r ? Number(r) : row.at + 1, hidden: hidden === '1' || hidden === 'true', cells: new Map() }
      column = 0
    },
    c: ({ r, s, t }) => {
      column = placeOf(r ?? '')?.column ?? column + 1
      cell = { type: t ?? 'n', style: s, hasFormula: false, value: '', inline: '' }
    },
    f: () => {
      if (cell) cell.hasFormula = true
    },
    v: () => {
      inValue = true
    },
    mergeCell: ({ ref = '' }) => {
      merges.push(...readMerge(ref))
      if (merges.length > around.limits.merges) refuseFile('tooManyMerges')
    },
  })
  const closings = handlers<() => void>({
    v: () => {
      inValue = false
    },
    c: () => {
      const read = cell && readCell(cell, around)
      if (read && column > around.limits.columns) refuseFile('tooManyColumns')
      if (read) row.cells.set(column, read)
      cell = undefined
    },
    row: () => {
      if (row.cells.size > 0) rows.push(checkRow(row, rows.length, around.limits))
    },
  })
  walk(part, {
    open: (tag, attributes) => {
      inline.open(tag, attributes)
      openings.get(tag)?.(attributes)
    },
    text: (text) => {
      inline.text(text)
      if (inValue && cell) cell.value += text
    },
    close: (tag) => {
      inline.close(tag)
      closings.get(tag)?.()
    },
  })
  return { rows: rows.sort((a, b) => a.at - b.at), merges }
}

const handlers = <H>(byTag: Record<string, H>): Map<string, H> => new Map(Object.entries(byTag))

function checkRow(row: Row, before: number, most: typeof limits): Row {
  if (!Number.isInteger(row.at)) refuseFile('damaged')
  if (before >= most.rows + rowsAround) refuseFile('tooManyRows')
  return row
}

/** What the cell shows. A cell with nothing to show is none, whatever its style. */
function readCell({ type, style, value, inline, hasFormula }: Pending, around: Around): Cell | undefined {
  switch (type) {
    case 's':
      return textCell(around.strings[Number(value)] ?? refuseFile('damaged'))
    case 'inlineStr':
      return textCell(inline)
    case 'str':
    case 'd':
      return textCell(unescape(value))
    case 'b':
      return textCell(value === '1' ? 'TRUE' : 'FALSE')
    case 'e':
      return { kind: 'error', text: value }
    default:
      return numberCell(value, around.dateStyles.has(Number(style)), hasFormula)
  }
}

const textCell = (text: string): Cell | undefined => (text.trim() === '' ? undefined : { kind: 'text', text })

function numberCell(value: string, isDate: boolean, hasFormula: boolean): Cell | undefined {
  if (value.trim() === '') return hasFormula ? { kind: 'uncalculated', text: '' } : undefined
  const number = Number(value)
  return Number.isFinite(number)
    ? { kind: 'number', text: value.trim(), value: number, isDate }
    : { kind: 'text', text: value }
}

function readMerge(ref: string): Merge[] {
  const [from, to] = ref.split(':').map(placeOf)
  if (!from || !to) return []
  return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }]
}
