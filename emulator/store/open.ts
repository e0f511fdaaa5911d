import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** Marks the file as ours, so that another program's database is never written to. "TCBE" in ASCII. */
const APPLICATION_ID = 0x54434245
const SCHEMA_VERSION = 1

const SCHEMA = `
  CREATE TABLE collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  -- seq is the order of insertion; id is the document's _id as JSON, so that "5" and 5 stay apart.
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    UNIQUE (collection, id)
  );
  CREATE INDEX documents_in_order ON documents (collection);
  CREATE TABLE indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL,
    is_unique INTEGER NOT NULL, UNIQUE (collection, name)
  );
  -- A document with an array in an indexed field has one entry for each element.
  CREATE TABLE entries (
    index_id INTEGER NOT NULL, value TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (index_id, value, seq)
  ) WITHOUT ROWID;
  CREATE INDEX entries_of_document ON entries (seq);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`

/** Why the data folder cannot be used, in a sentence that says the mend. */
export class UnusableData extends Error {}

/** Opens the one file of the data folder for this process alone, making it when there is none. */
export function openFile(folder: string, reset: boolean): Database.Database {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'emulator.sqlite')
  if (reset) removeFile(file)
  const database = open(file)
  try {
    check(database, file)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Deletes the database, unless a living process holds it. */
function removeFile(file: string): void {
  if (!existsSync(file)) return
  try {
    open(file).close()
  } catch (error) {
    // A file that is damaged or not a database may go; one in use may not.
    if (error instanceof UnusableData && error.message.includes('in use')) throw error
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

function open(file: string): Database.Database {
  const database = new Database(file)
  try {
    // The operating system drops this lock when the process dies, however it dies.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    // In WAL mode NORMAL outlives a killed process; only a power cut may cost the last writes.
    database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT;')
    return database
  } catch (error) {
    database.close()
    throw explain(error, file)
  }
}

function check(database: Database.Database, file: string): void {
  const mend = 'Start with --reset to begin anew (this deletes its data), or choose another --data folder.'
  const version = readPragma(database, 'user_version')
  if (readPragma(database, 'application_id') !== APPLICATION_ID) {
    const { count } = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as {
      count: number
    }
    if (count > 0 || version !== 0) throw new UnusableData(`${file} belongs to another program. ${mend}`)
    database.exec(`BEGIN;${SCHEMA}COMMIT;`)
    return
  }
  if (version !== SCHEMA_VERSION) {
    throw new UnusableData(
      `${file} has schema ${version}, this emulator knows schema ${SCHEMA_VERSION}. ${mend}`,
    )
  }
  const [verdict] = Object.values(database.prepare('PRAGMA quick_check(1)').get() as Record<string, unknown>)
  if (verdict !== 'ok') throw new UnusableData(`${file} is damaged (${String(verdict)}). ${mend}`)
}

function readPragma(database: Database.Database, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).get() as Record<string, number>
  return row[name] ?? 0
}

function explain(error: unknown, file: string): Error {
  const { code = '', message } = error as { code?: string; message: string }
  if (code.startsWith('SQLITE_BUSY')) {
    return new UnusableData(
      `${file} is in use by another emulator. Stop it, or choose another --data folder.`,
    )
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new UnusableData(
      `${file} is not a database or is damaged. Start with --reset to begin anew (this deletes it), or choose another --data folder.`,
    )
  }
  return new UnusableData(`${file} cannot be opened: ${message}. Check the folder and its rights.`)
}
