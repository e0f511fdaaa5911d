import { randomBytes } from 'node:crypto'
import type { Sql } from './sql'

/** What is known of a stored file; its bytes lie on disk under their sha256. */
export type StoredFile = {
  readonly path: string
  readonly size: number
  readonly type: string
  /** In hex. */
  readonly md5: string
  /** In hex. */
  readonly sha256: string
  /** The openid that uploaded it; null for a function or a trusted tool. */
  readonly owner: string | null
  /** When it was uploaded, in milliseconds by the emulator's clock. */
  readonly time: number
}

/** The table of stored files; a data folder from before there was one gets it here. */
export function openFiles(sql: Sql) {
  sql(
    `CREATE TABLE IF NOT EXISTS files (
      path TEXT PRIMARY KEY, size INTEGER NOT NULL, type TEXT NOT NULL, md5 TEXT NOT NULL, sha256 TEXT NOT NULL,
      owner TEXT, time INTEGER NOT NULL
    ) WITHOUT ROWID`,
  ).run()
  sql('CREATE INDEX IF NOT EXISTS files_by_content ON files (sha256)').run()
  sql('CREATE TABLE IF NOT EXISTS storage_secret (secret TEXT NOT NULL)').run()

  return {
    file: (path: string): StoredFile | undefined =>
      sql('SELECT * FROM files WHERE path = ?').get(path) as StoredFile | undefined,

    putFile({ path, size, type, md5, sha256, owner, time }: StoredFile): void {
      sql(
        'INSERT OR REPLACE INTO files (path, size, type, md5, sha256, owner, time) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(path, size, type, md5, sha256, owner, time)
    },

    removeFile(path: string): void {
      sql('DELETE FROM files WHERE path = ?').run(path)
    },

    /** Whether any file has this content. */
    isContentKept: (sha256: string): boolean =>
      sql('SELECT 1 FROM files WHERE sha256 = ? LIMIT 1').get(sha256) !== undefined,

    /** What links and uploads are signed with; kept, so that they outlive a restart. */
    storageSecret(): string {
      const kept = sql('SELECT secret FROM storage_secret').get() as { secret: string } | undefined
      if (kept) return kept.secret
      const secret = randomBytes(32).toString('hex')
      sql('INSERT INTO storage_secret (secret) VALUES (?)').run(secret)
      return secret
    },
  }
}
