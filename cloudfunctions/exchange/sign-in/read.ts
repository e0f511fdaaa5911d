import { withoutNumbers } from '#domain/roster/numbers'
import { refuse } from '../../shared/refuse'
import { limits } from '../sheet/limits'
import { refuseFile } from '../sheet/refusals'
import type { Cell, Sheet } from '../sheet/sheet'
import type { Grid } from '../sheet/grid'
import { readName } from '../roster/values/name'
import { tidy } from '../roster/values/text'
import { locate, type Block, type Located } from './locate'
import { saidIn, textIn, wordsIn } from './said'
import { verdictOf, type Verdict } from './verdict'

/** A line as the sheet has it, before anybody knows who is meant. */
export type ReadLine = Verdict & { row: number; name: string; said: string }

const foot =
  /^(合计|总计|小计|共计|应到|实到|请假|缺席|迟到|早退|列席|出席|主持|记录|填表|制表|审核|考勤|签到|会议|时间|地点|日期|说明|注[:：]|备注)/
const longestTold = 60

/**
 * Everybody a sign-in sheet names, and what it says of each; where names stand side by side, block after block.
 * @throws Refusal when it is no sign-in sheet, or nothing was filled in.
 */
export function readSignIn(sheets: readonly Sheet[]): ReadLine[] {
  const located = locate(sheets)
  if (namesIn(located) > limits.rows) return refuseFile('tooManyRows')
  const lines = located.blocks.flatMap((block) => linesIn(located, block))
  if (lines.length === 0) return refuse('invalid', '表头下面没有人，请填好签到表再上传')
  if (lines.every(({ said }) => said === ''))
    return refuse('invalid', '这张签到表还是空白的，请填好签到、请假等情况再上传')
  return lines
}

/** How many there are at most: far fewer cells than a file may hold make a sheet that takes long to read. */
const namesIn = ({ grid, blocks }: Located): number =>
  blocks.reduce((sum, { name }) => sum + grid.rows.filter(({ cells }) => cells.has(name)).length, 0)

function linesIn({ grid, firstRow, shared }: Located, block: Block): ReadLine[] {
  return grid.rows
    .filter(({ at }) => at >= firstRow && isFirstOf(grid, at, block))
    .flatMap(({ at }) => {
      const written = tidy(grid.cell(at, block.name)?.text ?? '')
      if (isNobody(written) || isAcross(grid, at, block)) return []
      const cells = rowsOf(grid, at, block).flatMap((row) =>
        block.headers.flatMap(({ column, means }) => {
          const cell = grid.cell(row, column)
          return cell ? [{ cell, means }] : []
        }),
      )
      const line = lineOf(at, written, cells)
      const between = shared.flatMap(({ column }) => grid.cell(at, column) ?? [])
      return between.some(({ text }) => wordsIn(tidy(text)).length > 0) ? aboutWhom(line, between) : line
    })
}

/** Of a name over several rows the first one stands for the person, and all of them speak. */
const isFirstOf = (grid: Grid, row: number, { name }: Block): boolean =>
  (grid.tallMerge(row, name)?.top ?? row) === row

function rowsOf(grid: Grid, row: number, { name }: Block): number[] {
  const merge = grid.tallMerge(row, name)
  return merge ? grid.rows.map(({ at }) => at).filter((at) => at >= row && at <= merge.bottom) : [row]
}

/** A heading over the whole width, as 列席 or the name of a branch. */
const isAcross = (grid: Grid, row: number, { name, headers }: Block): boolean =>
  headers.length > 0 && headers.every(({ column }) => grid.cell(row, column) === grid.cell(row, name))

function isNobody(written: string): boolean {
  const bare = written.replace(/ /g, '')
  return /^[-—–/\\]*$/.test(bare) || /^(党员|人员)?姓名$/.test(bare) || foot.test(bare)
}

type Told = { cell: Cell; means: Block['headers'][number]['means'] }

/** 3. 张 三（请假）: the number before a name is none of it, and what is in brackets behind it is a remark. */
function lineOf(row: number, written: string, cells: readonly Told[]): ReadLine {
  const [, text = '', remark = ''] =
    /^(?:\d{1,3}[.、．)\s]\s*)?([^(（]*)(?:[(（]([^)）]*)[)）]?)?$/.exec(written) ?? []
  const read = readName({ kind: 'text', text }, false)
  const texts = [remark, ...cells.map(({ cell }) => textIn(cell))].filter((one) => one !== '')
  const told = { row, said: withoutNumbers(texts.join('，')).slice(0, longestTold) }
  if ('say' in read)
    return { ...told, name: withoutNumbers(written).slice(0, longestTold), problem: read.say }
  const said = cells.flatMap(({ cell, means }) => saidIn(means, cell, read.value))
  return { ...told, name: read.value, ...verdictOf([...wordsIn(remark), ...said]) }
}

const aboutWhom = ({ row, name, said }: ReadLine, cells: readonly Cell[]): ReadLine => ({
  ...{ row, name, said: withoutNumbers([said, ...cells.map(textIn)].filter(Boolean).join('，')) },
  problem: '备注在两个人之间，分不清说的是谁，请核对后在点名页登记',
})
