import type { Collection, Entry, Index } from '../store/store'

/** A document's entries in the unique indexes, each with its index. */
export function uniqueEntries(collection: Collection, entries: readonly Entry[]): [Index, Entry][] {
  return collection.indexes
    .filter(({ unique }) => unique)
    .flatMap((index) =>
      entries.filter((entry) => entry.index === index.id).map((entry): [Index, Entry] => [index, entry]),
    )
}

/** Whether one of the versions not yet committed, of another document, holds this entry. */
export function pendingHolder(
  versions: Iterable<{ readonly id: string; readonly entries?: readonly Entry[] }>,
  { index, value }: Entry,
  id: string,
): boolean {
  for (const version of versions) {
    if (version.id === id) continue
    if (version.entries?.some((entry) => entry.index === index && entry.value === value)) return true
  }
  return false
}
