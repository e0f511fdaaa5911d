import { openCatalogue } from './catalogue'
import { openDocuments } from './documents'
import { openFiles } from './files'
import { openFile } from './open'
import { openRanges } from './ranges'
import { prepareOnce } from './sql'

export type { Collection, Index, IndexField } from './catalogue'
export type { Entry, Row } from './documents'
export type { Direction, Range } from './ranges'
export type { StoredFile } from './files'
export type Store = ReturnType<typeof openStore>

/** Opens the store of a data folder; throws UnusableData when it cannot. */
export function openStore(folder: string, reset: boolean) {
  const database = openFile(folder, reset)
  const sql = prepareOnce(database)
  return {
    ...openCatalogue(sql),
    ...openDocuments(sql),
    ...openRanges(sql),
    ...openFiles(sql),

    /** Does all of the work or none of it. */
    atomically<Result>(work: () => Result): Result {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },

    /** Leaves everything in the one file: what is still in its log is carried over. */
    close: (): void => {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}
