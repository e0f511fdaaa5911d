import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { checkContent, checkHeader, checkWritable } from './inspect-file'
import { SCHEMA } from './schema'
import { DataInUse, explain, UnusableData } from './unusable'

/** Opens the one file of the data folder for this process alone, making it when there is none; throws UnusableData. */
export function openFile(folder: string, reset: boolean): Database.Database {
  makeFolder(folder)
  const file = join(folder, 'emulator.sqlite')
  if (existsSync(file)) {
    checkWritable(file)
    if (reset) removeFile(file)
    else checkHeader(file)
  }
  if (!existsSync(file)) makeFile(file)
  return open(file, checkContent)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UnusableData(
      `${folder} cannot be made: ${(error as Error).message}. Choose another --data folder.`,
    )
  }
  checkWritable(folder)
}

/** Deletes the database, unless a living process holds it. */
function removeFile(file: string): void {
  try {
    open(file, () => undefined).close()
  } catch (error) {
    // A file that is damaged or not a database may go; one in use may not.
    if (error instanceof DataInUse) throw error
  }
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}

/** Made elsewhere and linked into place: it is there as a whole or not at all, and never replaces another's. */
function makeFile(file: string): void {
  const draft = `${file}.${process.pid}`
  rmSync(draft, { force: true })
  try {
    const database = new Database(draft)
    database.exec(`BEGIN;${SCHEMA}COMMIT;`)
    database.close()
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain(error, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

function open(file: string, check: (database: Database.Database, file: string) => void): Database.Database {
  const database = new Database(file)
  try {
    // The operating system drops this lock when the process dies, however it dies.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    check(database, file)
    database.pragma('journal_mode = WAL')
    // In WAL mode NORMAL outlives a killed process; only a power cut may cost the last writes.
    database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT;')
    return database
  } catch (error) {
    database.close()
    throw explain(error, file)
  }
}
