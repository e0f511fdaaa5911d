/** The letters of a column counted from 1: 1 is A, 27 is AA. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + letter : letter
}

export const cellAt = (row: number, column: number): string => `${lettersOf(column)}${row}`

/** The row and column that an address like `C7` or `$C$7` names. */
export function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? []
  if (!letters) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}
