import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Clock } from '../clock'
import { contentType } from '../http/content-type'
import type { Store, StoredFile } from '../store/store'
import { openBlobs } from './blobs'
import type { Sign } from './signatures'
import { createSign } from './signatures'

export type Storage = {
  readonly clock: Clock
  readonly sign: Sign
  /** Where links and uploads go. */
  readonly url: string
  find(path: string): StoredFile | undefined
  /** Opens the file's content; close it, or let a stream do so. */
  open(file: StoredFile): number
  /** Stores the stream's content in place of what is there; throws FileTooLong. */
  upload(path: string, content: Readable, upload: Upload): Promise<StoredFile>
  remove(file: StoredFile): void
  /** Stores the file under another path too, in place of what is there, or moves it there. */
  copy(file: StoredFile, path: string, move: boolean): void
}

export type Upload = {
  /** The most bytes it may have. */
  readonly limit: number
  readonly owner: string | null
  /** As the uploader names it; by the path's extension when absent. */
  readonly type?: string | undefined
}

/**
 * The files of the environment: contents in a folder beside the database, everything else in its table. A content is
 * whole on disk before a row names it, and goes only when no row does.
 */
export function openStorage(data: string, store: Store, clock: Clock, url: string): Storage {
  const blobs = openBlobs(join(data, 'emulator-files'))
  blobs.sweep(store.isContentKept)

  function dropUnused(sha256: string | undefined): void {
    if (sha256 !== undefined && !store.isContentKept(sha256)) blobs.drop(sha256)
  }

  return {
    clock,
    url,
    sign: createSign(store.storageSecret()),
    find: store.file,
    open: ({ sha256 }) => blobs.open(sha256),

    async upload(path, content, { limit, owner, type = contentType(path).split(';')[0]! }) {
      const received = await blobs.receive(content, limit)
      const { size, md5, sha256 } = received
      const file = { path, size, md5, sha256, type, owner, time: clock.now() }
      const before = store.file(path)
      blobs.keep(received)
      store.putFile(file)
      dropUnused(before?.sha256)
      return file
    },

    remove({ path, sha256 }) {
      store.removeFile(path)
      dropUnused(sha256)
    },

    copy(file, path, move) {
      const before = store.file(path)
      store.atomically(() => {
        store.putFile({ ...file, path, time: clock.now() })
        if (move) store.removeFile(file.path)
      })
      dropUnused(before?.sha256)
    },
  }
}
