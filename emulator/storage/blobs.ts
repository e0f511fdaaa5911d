import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** What was received: whole and on disk, but under no name yet. */
export type Received = {
  readonly part: string
  readonly size: number
  readonly md5: string
  readonly sha256: string
}
export type Blobs = ReturnType<typeof openBlobs>

/** The file is longer than it may be. */
export class FileTooLong extends Error {}

/** Contents on disk, each under its sha256, so that no path of a client's ever becomes a name here. */
export function openBlobs(folder: string) {
  mkdirSync(folder, { recursive: true })
  return {
    /** Writes the stream to disk as it comes; throws FileTooLong, or what the stream throws when it breaks off. */
    async receive(source: Readable, limit: number): Promise<Received> {
      const part = join(folder, `${randomUUID()}.part`)
      try {
        return { part, ...(await write(part, source, limit)) }
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },

    /** In one step: a process killed before it has left nothing under the name, after it the whole. */
    keep({ part, sha256 }: Received): void {
      renameSync(part, join(folder, sha256))
    },

    /** Opens a content for reading; who has it open can read it to the end, whatever is deleted meanwhile. */
    open: (sha256: string): number => openSync(join(folder, sha256), 'r'),

    drop(sha256: string): void {
      rmSync(join(folder, sha256), { force: true })
    },

    /** Deletes what a killed process has left. Anything that is not named as ours stays. */
    sweep(isKept: (sha256: string) => boolean): void {
      for (const name of readdirSync(folder)) {
        const orphan = /^[0-9a-f]{64}$/.test(name) && !isKept(name)
        if (orphan || /^[0-9a-f-]{36}\.part$/.test(name)) rmSync(join(folder, name))
      }
    },
  }
}

async function write(part: string, source: Readable, limit: number): Promise<Omit<Received, 'part'>> {
  const md5 = createHash('md5')
  const sha256 = createHash('sha256')
  let size = 0
  const file = await open(part, 'wx')
  try {
    // The request is left whole when the file is refused: an answer has to go back over its connection.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw new FileTooLong(`The file is larger than ${limit} bytes.`)
      md5.update(chunk)
      sha256.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, md5: md5.digest('hex'), sha256: sha256.digest('hex') }
}
