import type { Sheet } from '../sheet/sheet'

const label = '会议编号'

/** The line of a sheet that says which meeting it is of, as it is written and read back. */
export const numberLine = (meeting: string): string => `${label}：${meeting}`

/** Which meeting a sheet says it is of, where it says so. */
export function numberIn(sheets: readonly Sheet[]): string | undefined {
  const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()]))
  return texts
    .map(({ text }) => new RegExp(`^${label}[:：]\\s*([\\w-]{8,18})\\s*$`).exec(text)?.[1])
    .find((found) => found !== undefined)
}
