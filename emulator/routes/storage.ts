import { refuseConflict } from '../database/transactions'
import { GET_OBJECT, PUT_OBJECT } from '../faults/asked'
import { failures } from '../faults/codes'
import type { Faults } from '../faults/faults'
import { suffer } from '../faults/suffer'
import type { Exchange, Route } from '../http/exchange'
import { sendText } from '../http/exchange'
import { MAX_FILE_BYTES } from '../limits'
import { Refusal } from '../refusal'
import { FileTooLong } from '../storage/blobs'
import { CosError, toXml } from '../storage/cos-error'
import { decode, readLink } from '../storage/links'
import { etagOf, sendFile } from '../storage/send-file'
import type { Storage } from '../storage/storage'
import { checkTicket } from '../storage/upload-ticket'
import type { StoredFile } from '../store/store'

const PATH = /^\/storage\/(.+)$/

/** The object storage that links and uploads lead to. It speaks XML, and gives nothing to who has no signature. */
export function storageRoutes(storage: Storage, faults: Faults): Route[] {
  const underFaults = <Result>(action: string, work: () => Promise<Result>): Promise<Result> =>
    suffer(faults.meet({ action }), refuseConflict, work)
  const download = (exchange: Exchange): Promise<void> =>
    answering(exchange, async () => {
      // Before it is looked for: between finding a file and opening it nothing may come in, or it could be gone.
      await underFaults(GET_OBJECT, () => Promise.resolve())
      const file = locate(storage, exchange)
      await sendFile(exchange, file, storage.open(file))
    })
  const upload = (exchange: Exchange): Promise<void> =>
    answering(exchange, async () => {
      const file = await underFaults(PUT_OBJECT, () => receive(storage, exchange))
      // Without a body: the SDK would take any for an error.
      exchange.response.writeHead(200, { etag: etagOf(file), 'content-length': 0 }).end()
    })
  return [
    { method: 'GET', path: PATH, answer: download },
    { method: 'HEAD', path: PATH, answer: download },
    { method: 'PUT', path: PATH, answer: upload },
  ]
}

function locate(storage: Storage, { url, captured: [pathname = ''] }: Exchange): StoredFile {
  const file = storage.find(readLink(storage, pathname, url.searchParams))
  if (file) return file
  throw new CosError(404, 'NoSuchKey', 'The specified key does not exist.')
}

async function receive(
  storage: Storage,
  { request, captured: [pathname = ''] }: Exchange,
): Promise<StoredFile> {
  const path = decode(pathname)
  if (path === undefined) throw new CosError(400, 'InvalidURI', "Couldn't parse the specified URI.")
  checkTicket(storage, path, request.headers)
  if (Number(request.headers['content-length']) > MAX_FILE_BYTES) throw tooLarge()
  const type = request.headers['content-type']
  return storage.upload(path, request, { limit: MAX_FILE_BYTES, owner: null, type })
}

async function answering(exchange: Exchange, work: () => Promise<void>): Promise<void> {
  const { request, response, url } = exchange
  try {
    await work()
  } catch (error) {
    // Who goes away in the middle of an upload has no need of an answer.
    if (request.errored) return
    const refusal = asCosError(error)
    if (!refusal) throw error
    sendText(response, refusal.status, toXml(refusal, url.pathname), 'application/xml')
    // The rest of the body is let through unread: who is still sending could not see the answer otherwise.
    request.resume()
  }
}

function asCosError(error: unknown): CosError | undefined {
  if (error instanceof FileTooLong) return tooLarge()
  // A fault that was ordered.
  if (error instanceof Refusal)
    return new CosError(failures[error.code]?.status ?? 500, error.code, error.message)
  return error instanceof CosError ? error : undefined
}

function tooLarge(): CosError {
  return new CosError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.')
}
