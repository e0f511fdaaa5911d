import { columns, type Column } from './columns'

/** How surely a header means a column; `rank` settles which of two headers means it more. */
export type Meaning = { column: Column; by: 'exact' | 'normalised' | 'contained'; rank: number }

type Spelling = { text: string; column: Column; rank: number }

const spellings: readonly Spelling[] = columns.flatMap((column) =>
  column.spellings.map((text, rank) => ({ text, column, rank })),
)
const byText = new Map(spellings.map((one) => [one.text, one]))
/** Spellings this short are found in too many headers by chance. */
const shortestContained = 2
/** Whatever is longer is a remark, or a page of text. */
const longestHeader = 100
const waysApart = 1_000

/** What a header means: as it stands, without its trimmings, or by what it contains. `unsure` when it contains two things. */
export function meaningOf(header: string): Meaning | 'unsure' | undefined {
  if (header.length > longestHeader) return undefined
  const exact = byText.get(header.trim())
  if (exact) return { column: exact.column, by: 'exact', rank: exact.rank }
  const bare = normalise(header)
  const same = byText.get(bare)
  if (same) return { column: same.column, by: 'normalised', rank: waysApart + same.rank }
  return contained(bare)
}

/** Without spaces, full-width forms, remarks in brackets and marks such as `*`. */
export const normalise = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\([^)]*\)?|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * What must not be kept goes first: 配偶姓名 is about a spouse, whatever else it says. Then the longest spelling, and only
 * if no other column has one as long.
 */
function contained(bare: string): Meaning | 'unsure' | undefined {
  const found = spellings.filter(({ text }) => text.length >= shortestContained && bare.includes(text))
  const withheld = found.filter(({ column }) => column.fate !== 'kept' || !('field' in column))
  const within = withheld.length > 0 ? withheld : found
  const longest = Math.max(...within.map(({ text }) => text.length))
  const best = within.filter(({ text }) => text.length === longest)
  const [first] = best
  if (!first) return undefined
  const isOne = best.every(({ column }) => column === first.column)
  if (!isOne && withheld.length === 0) return 'unsure'
  return { column: first.column, by: 'contained', rank: 2 * waysApart - longest }
}
