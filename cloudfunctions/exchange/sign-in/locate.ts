import { refuse } from '../../shared/refuse'
import { firstRowBelow, toGrid, type Grid } from '../sheet/grid'
import type { Sheet } from '../sheet/sheet'
import { columnOf, type SignInColumn } from './columns'

type Header = { column: number; means: SignInColumn; text: string }
/** A column with names, and what stands beside each of them. */
export type Block = { name: number; headers: Header[] }
export type Located = {
  grid: Grid
  firstRow: number
  blocks: Block[]
  /** Of blocks side by side: columns that only some of them have, so that nobody knows whom they are about. */
  shared: Header[]
}

/** Titles, the time and the place above the header take up no more than this. */
const deepestHeader = 30

const noHeader =
  '没有找到表头。请保留“姓名”和“签到”（或签到时间、签名、到会情况）所在的一行，或用本次会议导出的签到表填写后再上传'

/** The one sheet that is a sign-in sheet, and its header. */
export function locate(sheets: readonly Sheet[]): Located {
  const [found, ...others] = sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => inSheet(toGrid(sheet)))
  if (!found) return refuse('invalid', noHeader)
  if (others.length === 0) return found
  const names = [found, ...others].map(({ grid }) => `“${grid.name}”`).join('、')
  return refuse('invalid', `文件里有几张签到表：${names}，请只留下这次会议的一张再上传`)
}

function inSheet(grid: Grid): Located[] {
  const rows = grid.rows.slice(0, deepestHeader).map(({ at }) => at)
  const candidates = rows.map((row) => ({ row, headers: headersIn(grid, row) })).filter(isHeader)
  const most = Math.max(...candidates.map(({ headers }) => headers.length))
  const best = candidates.find(({ headers }) => headers.length === most)
  return best ? [{ grid, firstRow: firstRowBelow(grid, best.row), ...split(best.headers) }] : []
}

/** Where nobody says who came, an empty line could as well mean that one did. */
const isHeader = ({ headers }: { headers: readonly Header[] }): boolean =>
  (['name', 'present'] as const).every((needed) => headers.some(({ means }) => means === needed))

/** A header over several columns is one, and so is what stands below it. */
function headersIn(grid: Grid, row: number): Header[] {
  const apart = grid.columns.filter((column, index) => {
    const before = grid.columns[index - 1]
    return before === undefined || grid.cell(row, column) !== grid.cell(row, before)
  })
  return apart.flatMap((column) => {
    const text = grid.cell(row, column)?.text.replace(/\s/g, '') ?? ''
    const means = columnOf(text) ?? (text && columnOf(above(grid, row, column)))
    return means ? [{ column, means, text }] : []
  })
}

/** The wider header over a column and its neighbour (签到 over 上午 and 下午), which is no title over the names as well. */
function above(grid: Grid, row: number, column: number): string {
  const cell = grid.cell(row - 1, column)
  const under = grid.columns.filter((one) => cell && grid.cell(row - 1, one) === cell)
  const isTitle = under.some((one) => columnOf(grid.cell(row, one)?.text ?? '') === 'name')
  return cell && under.length > 1 && !isTitle ? cell.text : ''
}

/** Names in several columns: a new block begins where a header comes again. */
function split(headers: readonly Header[]): Pick<Located, 'blocks' | 'shared'> {
  const groups: Header[][] = [[]]
  const areMany = headers.filter(({ means }) => means === 'name').length > 1
  for (const header of headers) {
    if (areMany && groups.at(-1)!.some((one) => isSame(one, header))) groups.push([])
    groups.at(-1)!.push(header)
  }
  const inAll = (header: Header): boolean => groups.every((group) => group.some((one) => isSame(one, header)))
  return {
    blocks: groups.flatMap((group) => {
      const name = group.find(({ means }) => means === 'name')
      return name
        ? [{ name: name.column, headers: group.filter((header) => header !== name && inAll(header)) }]
        : []
    }),
    shared: headers.filter((header) => !inAll(header)),
  }
}

const isSame = (one: Header, other: Header): boolean =>
  one.means === 'name' ? other.means === 'name' : one.text === other.text
