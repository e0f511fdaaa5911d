import type { SheetColumn } from '#types/exchange'
import { rosterColumns } from '#domain/roster/columns'

/** What a column may be taken for. */
export const meanings: readonly (readonly [string, string])[] = [
  ...rosterColumns.map(({ field, label }) => [field, label] as const),
  ['ignored', '不读入这一列'],
]

export const fateWord = {
  kept: ['读入', 'good'],
  paper: ['留在纸上', 'calm'],
  dropped: ['不保存', 'quiet'],
  unknown: ['没认出', 'warn'],
} as const satisfies Record<SheetColumn['fate'], readonly [string, string]>
