import type { Sheet } from '../sheet/sheet'

const label = '会议编号'

/** The line of a sheet that says which meeting it is of, as it is written and read back. */
export const numberLine = (meeting: string): string => `${label}：${meeting}`

/** Which meeting a sheet says it is of, where it says so. */
export function numberIn(sheets: readonly Sheet[]): string | undefined {
  const pattern = new RegExp(`^${label}[:：]\\s*([\\w-]{8,18})\\s*$`)
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const { text } of cells.values()) {
        const [, number] = pattern.exec(text) ?? []
        if (number) return number
      }
  return undefined
}
