import type { Cadence, Period } from '#types/calendar'
import type { CellState, RibbonCell, RibbonRow } from '#types/tally'
import { monthOf } from '#domain/calendar/days'
import { sayPeriod } from '#domain/wording/periods'

/** The mark of a cell, told apart by its shape, and the word it stands for. */
export const stateMark = {
  held: ['✓', '已召开'],
  short: ['差', '未达要求'],
  late: ['迟', '迟开'],
  missed: ['缺', '未召开'],
  toCome: ['○', '未到期'],
  notAsked: ['–', '不要求'],
} as const satisfies Record<CellState, readonly [string, string]>

export const everyName = {
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
  semester: '每学期',
  schoolYear: '每学年',
  standing: '随时',
} as const satisfies Record<Cadence, string>

/** 支委会 · 党小组会（第一党小组） */
export const rowName = ({ name, group }: Pick<RibbonRow, 'name' | 'group'>): string =>
  group ? `${name}（${group.name}）` : name

/** 3月 · 第一季度 · 全年; without the year, which the page says already. */
export function sayPart(period: Period): string {
  const whole = sayPeriod(period)
  if (whole.includes('至')) return `${monthOf(period.from)}–${monthOf(period.until)}月`
  return whole.endsWith('年度') ? '全年' : whole.slice(5)
}

/** 3月：未召开 */
export const sayCell = ({ period, state }: Pick<RibbonCell, 'period' | 'state'>): string =>
  `${sayPart(period)}：${stateMark[state][1]}`

const told: readonly CellState[] = ['missed', 'short', 'late', 'held', 'toCome']

/** 已召开 3，未召开 1: how a duty's year stands, what wants looking at first. */
export function sumUp(cells: readonly RibbonCell[]): string {
  const counts = told.map((state) => [state, cells.filter((cell) => cell.state === state).length] as const)
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${stateMark[state][1]} ${count}`)
  return parts.length > 0 ? parts.join('，') : stateMark.notAsked[1]
}
