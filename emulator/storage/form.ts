import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { MAX_INBOX_FILE_BYTES } from '../limits'
import { refuseParameter } from '../refusal'
import { FileTooLong } from './blobs'

/** What a form may have around its file: boundaries, headers and the fields beside it. */
const ENVELOPE_BYTES = 64 * 1024

/** The one file of a multipart form, as `wx.uploadFile` sends it; throws INVALID_PARAM or FileTooLong. */
export async function readFormFile(request: IncomingMessage, type: string): Promise<Readable> {
  const body = new Response(await readBytes(request), { headers: { 'content-type': type } })
  const form = await body.formData().catch(() => refuseParameter('The form is not well made'))
  const files: File[] = []
  form.forEach((value) => {
    if (typeof value !== 'string') files.push(value)
  })
  const [file] = files
  if (!file || files.length > 1) return refuseParameter('A form must have one file in it')
  return Readable.from([Buffer.from(await file.arrayBuffer())])
}

async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let length = 0
  const iterator = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  for await (const chunk of iterator) {
    length += chunk.length
    if (length > MAX_INBOX_FILE_BYTES + ENVELOPE_BYTES)
      throw new FileTooLong(`The file is larger than ${MAX_INBOX_FILE_BYTES} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
