import { cellAt } from './address'
import type { Cell, Merge, Row, Sheet } from './sheet'

/** A sheet in which a merged cell stands wherever it is drawn. */
export type Grid = Sheet & {
  cell: (row: number, column: number) => Cell | undefined
  /** The merge a place belongs to, if it spans more than one row. */
  tallMerge: (row: number, column: number) => Merge | undefined
  /** The columns there is something in, from the left. */
  columns: number[]
}

export function toGrid(sheet: Sheet): Grid {
  const rows = new Map(sheet.rows.map((row) => [row.at, row]))
  const columns = [...new Set(sheet.rows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)
  const merged = placesOf(sheet.merges, rows, columns)
  const mergeAt = (row: number, column: number): Merge | undefined => merged.get(cellAt(row, column))
  return {
    ...sheet,
    columns,
    cell: (row, column) => {
      const { top, left } = mergeAt(row, column) ?? { top: row, left: column }
      return rows.get(top)?.cells.get(left)
    },
    tallMerge: (row, column) => {
      const merge = mergeAt(row, column)
      return merge && merge.bottom > merge.top ? merge : undefined
    },
  }
}

/** The first row under a header, past cells of it that reach further down. */
export const firstRowBelow = (grid: Grid, row: number): number =>
  1 + Math.max(row, ...grid.columns.map((column) => grid.tallMerge(row, column)?.bottom ?? row))

/**
 * Which merge each place belongs to: only where there are rows and columns at all, however far a merge claims to reach.
 * Merges never overlap; one that does is cut short.
 */
function placesOf(merges: readonly Merge[], rows: ReadonlyMap<number, Row>, columns: readonly number[]) {
  const places = new Map<string, Merge>()
  const fill = (merge: Merge): void => {
    const across = columns.filter((column) => column >= merge.left && column <= merge.right)
    for (const row of rows.keys())
      if (row >= merge.top && row <= merge.bottom)
        for (const place of across.map((column) => cellAt(row, column))) {
          if (places.has(place)) return
          places.set(place, merge)
        }
  }
  merges.forEach(fill)
  return places
}
