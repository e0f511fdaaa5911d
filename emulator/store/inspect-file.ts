import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import type Database from 'libsql'
import { APPLICATION_ID, SCHEMA_VERSION } from './schema'
import { UnusableData } from './unusable'

const MEND = 'Start with --reset to begin anew (this deletes it), or choose another --data folder.'

/** Throws UnusableData unless this process may write to it. Root may write to anything, so the mode counts as well. */
export function checkWritable(path: string): void {
  const forbidden = new UnusableData(
    `${path} is read-only. Give yourself the right to write (chmod u+w), or choose another --data folder.`,
  )
  if ((statSync(path).mode & 0o222) === 0) throw forbidden
  try {
    accessSync(path, constants.W_OK)
  } catch {
    throw forbidden
  }
}

/**
 * Throws UnusableData when the file is plainly not one of ours. It is read as bytes: the mere opening of a database can
 * change it, and one that is somebody else's must stay as it was.
 */
export function checkHeader(file: string): void {
  const { magic, applicationId } = readHeader(file)
  if (magic !== 'SQLite format 3\0') {
    throw new UnusableData(`${file} is not a database, or is damaged. ${MEND}`)
  }
  // 0 may only mean that what stands in the header is still in the log of a process that was killed.
  const unknown = applicationId === 0 && existsSync(`${file}-wal`)
  if (applicationId !== APPLICATION_ID && !unknown) refuseForeign(file)
}

/** Throws UnusableData unless it is a whole database of ours; it is only read. */
export function checkContent(database: Database.Database, file: string): void {
  if (readPragma(database, 'application_id') !== APPLICATION_ID) refuseForeign(file)
  const version = readPragma(database, 'user_version')
  if (version !== SCHEMA_VERSION) {
    throw new UnusableData(
      `${file} has schema ${version}, this emulator knows schema ${SCHEMA_VERSION}. ${MEND}`,
    )
  }
  const [verdict] = Object.values(database.prepare('PRAGMA quick_check(1)').get() as Record<string, unknown>)
  if (verdict !== 'ok')
    throw new UnusableData(`${file} is damaged (${String(verdict).replace(/\s+/g, ' ')}). ${MEND}`)
}

/** The file's first hundred bytes, as sqlite.org/fileformat.html lays them out. */
function readHeader(file: string): { magic: string; applicationId: number } {
  const bytes = Buffer.alloc(100)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, bytes)
  } finally {
    closeSync(descriptor)
  }
  return { magic: bytes.toString('latin1', 0, 16), applicationId: bytes.readUInt32BE(68) }
}

function readPragma(database: Database.Database, name: string): number {
  return (database.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name] ?? 0
}

function refuseForeign(file: string): never {
  throw new UnusableData(`${file} belongs to another program. ${MEND}`)
}
