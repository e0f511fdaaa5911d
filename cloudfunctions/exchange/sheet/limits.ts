/** How much one file may hold: more than any branch's roster, and little enough for one call to read. */
export const limits = {
  bytes: 10 * 1024 * 1024,
  /** All the parts that are read, unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  sheets: 50,
  rows: 5_000,
  columns: 100,
  merges: 10_000,
  /** Characters of one row of a text file. */
  record: 200_000,
}
