import { closeSync, createReadStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import parseRange from 'range-parser'
import type { Exchange } from '../http/exchange'
import type { StoredFile } from '../store/store'
import { CosError } from './cos-error'

type Slice = { readonly start: number; readonly end: number }

/** Answers with the content, or with the part of it that is asked for; `descriptor` is closed in any case. */
export async function sendFile(
  { request, response }: Exchange,
  file: StoredFile,
  descriptor: number,
): Promise<void> {
  let slice: Slice | undefined
  try {
    slice = readRange(request, file)
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
  const { start, end } = slice ?? { start: 0, end: file.size - 1 }
  response.writeHead(slice ? 206 : 200, {
    'content-type': file.type,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    etag: etagOf(file),
    'last-modified': new Date(file.time).toUTCString(),
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    ...(slice ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {}),
  })
  if (request.method === 'HEAD' || file.size === 0) {
    closeSync(descriptor)
    response.end()
    return
  }
  // Who goes away in the middle has no need of an answer.
  await pipeline(createReadStream('', { fd: descriptor, start, end }), response).catch(() => undefined)
}

export function etagOf({ md5 }: Pick<StoredFile, 'md5'>): string {
  return `"${md5}"`
}

/** The one range that is asked for; the whole is sent when there are several, or the file is not the one that is meant. */
function readRange({ method, headers }: IncomingMessage, file: StoredFile): Slice | undefined {
  if (method !== 'GET' || headers.range === undefined) return undefined
  const condition = headers['if-range']
  if (condition !== undefined && condition !== etagOf(file)) return undefined
  const ranges = parseRange(file.size, headers.range)
  if (ranges === -1) throw new CosError(416, 'InvalidRange', 'The requested range is not satisfiable')
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  return ranges[0]
}
