import type { SheetColumn } from '#types/exchange'
import { columnName } from '#domain/wording/members'

/** What a column may be taken for, beside what a page calls by the same name. */
export const meanings: readonly (readonly [string, string])[] = [
  ...Object.entries(columnName),
  ['membership', '党员类别'],
  ['group', '所在小组'],
  ['from', '转入日期'],
  ['place', '转出单位'],
  ['letter', '介绍信号'],
  ['minutes', '已带学时'],
  ['duesUntil', '党费交至'],
  ['ignored', '不读入这一列'],
]

export const fateWord = {
  kept: ['读入', 'good'],
  paper: ['留在纸上', 'calm'],
  dropped: ['不保存', 'quiet'],
  unknown: ['没认出', 'warn'],
} as const satisfies Record<SheetColumn['fate'], readonly [string, string]>
