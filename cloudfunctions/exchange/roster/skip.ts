import type { Grid } from '../sheet/grid'
import type { Matched } from './match'
import { tidy } from './values/text'

const foot =
  /^(合计|总计|小计|共计|填表|制表|填报|审核|复核|负责人|经办|联系人|单位盖章|盖章|签字|签名|书记签|支部书记|党支部书记|说明[:：]|注[:：]|备注[:：])/
const example = /^(示例|例[:：])/

/** Why a row under the header is no person's, if it is not. */
export function whySkip(grid: Grid, row: number, columns: readonly Matched[]): string | undefined {
  const texts = columns.map(({ column }) => grid.cell(row, column)?.text ?? '')
  if (texts.every((text) => text.trim() === '')) return '要读的各列都空着，没有读'
  const nameColumn = columns.findIndex(({ field }) => field === 'name')
  const name = bare(texts[nameColumn] ?? '')
  if (name === bare(columns[nameColumn]?.header ?? '')) return '重复的表头，没有读'
  if (example.test(name)) return '示例行，没有读'
  const first = grid.columns
    .map((column) => grid.cell(row, column)?.text ?? '')
    .find((text) => text.trim() !== '')
  return foot.test(bare(first ?? '')) || foot.test(name) ? '合计、签字或说明，没有读' : undefined
}

const bare = (text: string): string => tidy(text).replace(/ /g, '')
