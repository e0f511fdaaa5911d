/** Why the data folder cannot be used, in a sentence that says the mend. */
export class UnusableData extends Error {}
/** It can be, but another process does at this moment. */
export class DataInUse extends UnusableData {}

/** What the store's own error means to the person who started the emulator. */
export function explain(error: unknown, file: string): Error {
  if (error instanceof UnusableData) return error
  const { code = '', message } = error as { code?: string; message: string }
  if (code.startsWith('SQLITE_BUSY')) {
    return new DataInUse(`${file} is in use by another emulator. Stop it, or choose another --data folder.`)
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new UnusableData(
      `${file} is not a database or is damaged. Start with --reset to begin anew (this deletes it), or choose another --data folder.`,
    )
  }
  return new UnusableData(`${file} cannot be opened: ${message}. Check the folder and its rights.`)
}
