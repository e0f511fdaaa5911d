import type { Instant } from '#types/calendar'
import { addMinutes, now } from './clock'
import { app } from './database'
import { refuse } from './refuse'

const linkMinutes = 10

/** The only place a client may upload to. */
export const inboxOf = (openid: string): string => `inbox/${openid}/`

/** The path of a stored file: `cloud://<environment>.<bucket>/<path>`. */
const pathIn = (fileID: string): string => fileID.split('/').slice(3).join('/')

/**
 * Moves a file out of the caller's inbox into a folder of ours; what stands anywhere else is not theirs. The SDK moves
 * only under the same name.
 */
export async function takeFromInbox(fileID: string, openid: string, folder: string): Promise<string> {
  refuseOthers(fileID, openid)
  const srcPath = pathIn(fileID)
  const { fileList } = await app.copyFile({
    fileList: [
      {
        srcPath,
        dstPath: `${folder}/${srcPath.split('/').at(-1)!}`,
        overwrite: true,
        removeOriginal: true,
      },
    ],
  })
  const copied = fileList[0]
  if (!copied?.fileId) return refuse('notFound', '没有找到上传的文件，请重新上传')
  return copied.fileId
}

/** Refuses what does not stand in the caller's own inbox. */
export function refuseOthers(fileID: string, openid: string): void {
  if (!pathIn(fileID).startsWith(inboxOf(openid))) refuse('forbidden', '只能使用您自己上传的文件，请重新上传')
}

/** A file's bytes, unless there are more than `most` of them: then no more than those are read. */
export async function readFile(fileID: string, most: number): Promise<Buffer | 'tooBig'> {
  const gone = '没有找到上传的文件；如果它已经在列表里，不用再传，否则请重新上传'
  const { url } = await linkTo(fileID, gone)
  const { ok, body, headers } = await fetch(url)
  const reader = ok ? body?.getReader() : undefined
  if (!reader) return refuse('notFound', gone)
  const parts: Uint8Array[] = []
  let length = 0
  while (Math.max(length, Number(headers.get('content-length'))) <= most) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    length += value.length
    parts.push(value)
  }
  await reader.cancel()
  return 'tooBig'
}

export async function keepFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await app.uploadFile({ cloudPath, fileContent })
  return fileID
}

/** Gone already is as good. */
export async function dropFile(fileID: string): Promise<void> {
  await app.deleteFile({ fileList: [fileID] })
}

/** A link that anybody who has it can read from, for ten minutes. */
export async function linkTo(
  fileID: string,
  gone = '文件已经不在了，请重新生成',
): Promise<{ url: string; expiresAt: Instant }> {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: linkMinutes * 60 }] })
  const url = fileList[0]?.tempFileURL
  return url ? { url, expiresAt: addMinutes(now(), linkMinutes) } : refuse('notFound', gone)
}
