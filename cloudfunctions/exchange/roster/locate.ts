import type { RosterChoice } from '#types/roster-sheet'
import { refuse } from '../../shared/refuse'
import type { Sheet } from '../sheet/sheet'
import { firstRowBelow, toGrid, type Grid } from '../sheet/grid'
import { matchHeaders, type Headers } from './match'

export type Located = Headers & { grid: Grid; headerRow: number; firstRow: number }

/** Titles, notes and dates above the header take up no more than this. */
const deepestHeader = 30
const columnsAtLeast = 2

const noHeader =
  '没有找到表头。请保留“姓名”“党员类别”“入党日期”等列名所在的一行，或下载空白模板，把名册粘贴进去再上传'

/** The sheet and the row whose headers say most of what we ask, unless the person says which. */
export function locate(sheets: readonly Sheet[], choice: RosterChoice): Located {
  const among = sheets.filter(({ name, hidden }) =>
    choice.sheet === undefined ? !hidden : name === choice.sheet,
  )
  if (among.length === 0) refuse('invalid', '没有这张工作表，请重新选择')
  const candidates = among.map(toGrid).flatMap((grid) => candidatesIn(grid, choice))
  const best = Math.max(columnsAtLeast, ...candidates.map(({ matched }) => matched.length))
  return candidates.find(({ matched }) => matched.length === best) ?? refuse('invalid', noHeader)
}

function candidatesIn(grid: Grid, { headerRow, columns }: RosterChoice): Located[] {
  const rows = headerRow === undefined ? firstRowsOf(grid) : [headerRow]
  return rows
    .map((row) => ({
      ...matchHeaders(grid, row, columns),
      grid,
      headerRow: row,
      firstRow: firstRowBelow(grid, row),
    }))
    .filter(hasName)
}

const firstRowsOf = ({ rows }: Grid): number[] => rows.slice(0, deepestHeader).map(({ at }) => at)

const hasName = ({ matched }: Headers): boolean => matched.some(({ field }) => field === 'name')
