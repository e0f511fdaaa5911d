import type { Exchange, Route } from '../http/exchange'
import { sendText } from '../http/exchange'
import { MAX_FILE_BYTES } from '../limits'
import { FileTooLong } from '../storage/blobs'
import { CosError, toXml } from '../storage/cos-error'
import { decode, readLink } from '../storage/links'
import { etagOf, sendFile } from '../storage/send-file'
import type { Storage } from '../storage/storage'
import { checkTicket } from '../storage/upload-ticket'

const PATH = /^\/storage\/(.+)$/

/** The object storage that links and uploads lead to. It speaks XML, and gives nothing to who has no signature. */
export function storageRoutes(storage: Storage): Route[] {
  const download = (exchange: Exchange): Promise<void> =>
    answering(exchange, () => {
      const [pathname = ''] = exchange.captured
      const file = storage.find(readLink(storage, pathname, exchange.url.searchParams))
      if (!file) throw new CosError(404, 'NoSuchKey', 'The specified key does not exist.')
      return sendFile(exchange, file, storage.open(file))
    })
  return [
    { method: 'GET', path: PATH, answer: download },
    { method: 'HEAD', path: PATH, answer: download },
    { method: 'PUT', path: PATH, answer: (exchange) => answering(exchange, () => upload(storage, exchange)) },
  ]
}

async function upload(
  storage: Storage,
  { request, response, captured: [pathname = ''] }: Exchange,
): Promise<void> {
  const path = decode(pathname)
  if (path === undefined) throw new CosError(400, 'InvalidURI', "Couldn't parse the specified URI.")
  checkTicket(storage, path, request.headers)
  if (Number(request.headers['content-length']) > MAX_FILE_BYTES) throw tooLarge()
  const type = request.headers['content-type']
  const file = await storage.upload(path, request, { limit: MAX_FILE_BYTES, owner: null, type })
  // Without a body: the SDK would take any for an error.
  response.writeHead(200, { etag: etagOf(file), 'content-length': 0 }).end()
}

async function answering(exchange: Exchange, work: () => Promise<void>): Promise<void> {
  const { request, response, url } = exchange
  try {
    await work()
  } catch (error) {
    // Who goes away in the middle of an upload has no need of an answer.
    if (request.errored) return
    const refusal = error instanceof FileTooLong ? tooLarge() : error
    if (!(refusal instanceof CosError)) throw error
    sendText(response, refusal.status, toXml(refusal, url.pathname), 'application/xml')
    // The rest of the body is let through unread: who is still sending could not see the answer otherwise.
    request.resume()
  }
}

function tooLarge(): CosError {
  return new CosError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.')
}
