import { refuse } from '../shared/refuse'

/** So many rows to a page. */
export const pageSize = 50

/** A page of rows, found with one more than it holds, and where the next one begins. */
export function pageOf<T, R>(
  found: readonly T[],
  row: (one: T) => R,
  place: (one: T) => readonly [string, string],
): { rows: R[]; next?: string } {
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return { rows: page.map(row), ...(found.length > pageSize && last && { next: place(last).join('|') }) }
}

/** Where the page before ended: what it was ordered by, and the id. */
export function openCursor(after: string | undefined): readonly [string, string] | undefined {
  if (after === undefined) return undefined
  const [, first, id] = /^([\w:.-]*)\|([\w-]+)$/.exec(after) ?? []
  return first !== undefined && id ? [first, id] : refuse('invalid', '翻页的位置不对，请从头看起')
}
