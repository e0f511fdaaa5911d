import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { refuseConflict } from '../database/transactions'
import { PUT_OBJECT } from '../faults/asked'
import { failures } from '../faults/codes'
import type { Faults } from '../faults/faults'
import { suffer } from '../faults/suffer'
import { ENV_ID } from '../functions/environment'
import type { Exchange, Route } from '../http/exchange'
import { sendJson } from '../http/exchange'
import { MAX_INBOX_FILE_BYTES } from '../limits'
import { Refusal, refuseParameter } from '../refusal'
import { FileTooLong } from '../storage/blobs'
import { fileIdOf } from '../storage/file-id'
import { readFormFile } from '../storage/form'
import { refuseAuthority, requireInbox } from '../storage/inbox'
import { decode } from '../storage/links'
import { checkPath } from '../storage/path'
import type { Storage } from '../storage/storage'
import { readOpenid } from './openid'

const STATUSES: Readonly<Record<string, number>> = { STORAGE_EXCEED_AUTHORITY: 403, INVALID_PARAM: 400 }
const PATH = /^\/upload\/(.+)$/

/** The client's door to storage, `/upload/<cloudPath>`, as `wx.cloud.uploadFile`: into its own inbox, and nothing else. */
export function uploadRoutes(storage: Storage, faults: Faults): Route[] {
  const refuse = (exchange: Exchange): Promise<void> =>
    answering(exchange, () =>
      refuseAuthority('A client reads by the links that a function gives it, and deletes nothing'),
    )
  const accept = (exchange: Exchange): Promise<void> =>
    answering(exchange, async () => {
      const work = () => upload(storage, exchange)
      const fileID = await suffer(faults.meet({ action: PUT_OBJECT }), refuseConflict, work)
      sendJson(exchange.response, 200, { fileID, requestId: randomUUID() })
    })
  return [
    ...['PUT', 'POST'].map((method) => ({ method, path: PATH, answer: accept })),
    ...['GET', 'HEAD', 'DELETE'].map((method) => ({ method, path: PATH, answer: refuse })),
  ]
}

async function upload(storage: Storage, { request, captured: [pathname = ''] }: Exchange): Promise<string> {
  const path = checkPath(decode(pathname))
  const openid = readOpenid(request)
  requireInbox(openid, path)
  const limit = MAX_INBOX_FILE_BYTES
  // Its type goes by its name: what a client says of it is not to be trusted.
  await storage.upload(path, await readContent(request), { limit, owner: openid })
  return fileIdOf(ENV_ID, path)
}

/** The bytes of the file alone, or in a form. */
async function readContent(request: IncomingMessage): Promise<Readable> {
  const { 'content-type': type = '', 'content-length': length } = request.headers
  const isForm = type.startsWith('multipart/form-data')
  if (isForm !== (request.method === 'POST'))
    refuseParameter('Send the bytes of the file by PUT, or a form with the file in it by POST')
  if (isForm) return readFormFile(request, type)
  if (Number(length) > MAX_INBOX_FILE_BYTES)
    throw new FileTooLong(`The file is larger than ${MAX_INBOX_FILE_BYTES} bytes.`)
  return request
}

async function answering({ request, response }: Exchange, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // Who goes away in the middle of an upload has no need of an answer.
    if (request.errored) return
    const refusal = refusalOf(error)
    if (!refusal) throw error
    sendJson(response, refusal.status, { ...refusal.body, requestId: randomUUID() })
    // The rest of the body is let through unread: who is still sending could not see the answer otherwise.
    request.resume()
  }
}

function refusalOf(error: unknown): { status: number; body: object } | undefined {
  if (error instanceof FileTooLong) {
    return {
      status: 413,
      body: { code: 'STORAGE_REQUEST_FAIL', message: `[EntityTooLarge]: ${error.message}` },
    }
  }
  if (!(error instanceof Refusal)) return undefined
  const status = STATUSES[error.code] ?? failures[error.code]?.status ?? 500
  return { status, body: { code: error.code, message: error.message } }
}
