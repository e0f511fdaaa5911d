import { request } from 'node:http'
import { refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'
import type { App } from './storage'
import { connectApp, download, linkTo, pass, upload } from './storage'

let emulator: Launched
let app: App
let fileID: string

beforeAll(async () => {
  emulator = await launch()
  app = connectApp(emulator.url)
})
beforeEach(async () => {
  fileID = await upload(app, 'links/digits.txt', '0123456789')
})
afterAll(() => emulator.stop())

const errorOf = async (response: Response): Promise<{ status: number; code: string | undefined }> => ({
  status: response.status,
  code: /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1],
})

describe('a link', () => {
  it('leads to the file until its time is over, by the emulator’s clock', async () => {
    const link = await linkTo(app, fileID, 3600)
    await pass(emulator, 3598)
    expect(await (await fetch(link)).text()).toBe('0123456789')
    await pass(emulator, 2)
    expect(await errorOf(await fetch(link))).toEqual({ status: 403, code: 'AccessDenied' })
  })
  it('lives a day when nothing else is said', async () => {
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
    await pass(emulator, 86_398)
    expect((await fetch(fileList[0]!.tempFileURL)).status).toBe(200)
    await pass(emulator, 2)
    expect((await fetch(fileList[0]!.tempFileURL)).status).toBe(403)
  })
  it.each([0, -1, 1.5, 86_401, 'a day'])('may not live %p seconds', async (maxAge) => {
    const request = app.getTempFileURL({ fileList: [{ fileID, maxAge: maxAge as number }] })
    expect(await refusal(request)).toMatchObject({ code: 'INVALID_PARAM' })
  })
  it('that was altered leads nowhere', async () => {
    await upload(app, 'links/other.txt', 'other')
    const link = await linkTo(app, fileID, 60)
    const altered = [
      link.replace('digits', 'other'),
      link.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 1000}`),
      link.replace(/sign=../, 'sign=00'),
      link.replace(/sign=[^&]*&/, ''),
      link.split('?')[0]!,
    ]
    for (const each of altered) {
      expect(await errorOf(await fetch(each))).toEqual({ status: 403, code: 'AccessDenied' })
    }
  })
  it('leads to what is there now, and to nothing once it is deleted', async () => {
    const link = await linkTo(app, fileID)
    await upload(app, 'links/digits.txt', 'new')
    expect(await (await fetch(link)).text()).toBe('new')
    await app.deleteFile({ fileList: [fileID] })
    expect(await errorOf(await fetch(link))).toEqual({ status: 404, code: 'NoSuchKey' })
  })
  it('may be given encoded', async () => {
    const spaced = await upload(app, 'links/会议 #1.txt', 'x')
    const { fileList } = await app.getTempFileURL({
      fileList: [{ fileID: spaced, maxAge: 60, urlType: 'COS_URL' }],
    })
    const link = fileList[0]!.tempFileURL
    expect(encodeURI(decodeURI(link))).toBe(link)
    expect(await (await fetch(link)).text()).toBe('x')
    const { fileContent } = await app.downloadFile({ fileID: spaced, urlType: 'COS_URL' })
    expect(String(fileContent)).toBe('x')
  })
})

describe('a download', () => {
  it('says what the file is, and what its content hashes to', async () => {
    const { headers } = await fetch(await linkTo(app, fileID))
    const names = ['content-type', 'content-length', 'accept-ranges', 'etag', 'x-content-type-options']
    expect(names.map((name) => headers.get(name))).toEqual([
      'text/plain',
      '10',
      'bytes',
      '"781e5e245d69b566979b86e28d23f2c7"',
      'nosniff',
    ])
  })
  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-100', '89', 'bytes 8-9/10'],
  ])('of the range %s has that part', async (range, part, says) => {
    const response = await fetch(await linkTo(app, fileID), { headers: { range } })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(says)
    expect(await response.text()).toBe(part)
  })
  it.each(['bytes=0-1,4-5', 'lines=0-1', 'nonsense'])('of the range %s has the whole', async (range) => {
    const response = await fetch(await linkTo(app, fileID), { headers: { range } })
    expect([response.status, await response.text()]).toEqual([200, '0123456789'])
  })
  it('of a range behind the end is refused', async () => {
    const response = await fetch(await linkTo(app, fileID), { headers: { range: 'bytes=10-' } })
    expect(await errorOf(response)).toEqual({ status: 416, code: 'InvalidRange' })
  })
  it('goes on only with the content it began with', async () => {
    const link = await linkTo(app, fileID)
    const etag = (await fetch(link, { method: 'HEAD' })).headers.get('etag')!
    const go = (): Promise<Response> => fetch(link, { headers: { range: 'bytes=5-', 'if-range': etag } })
    expect(await (await go()).text()).toBe('56789')
    await upload(app, 'links/digits.txt', 'abcdefghij')
    expect(await (await go()).text()).toBe('abcdefghij')
  })
  it('is whole, of the old or of the new, while the file is replaced', async () => {
    const contents = ['a', 'b'].map((letter) => letter.repeat(300_000))
    const path = 'links/large.txt'
    const id = await upload(app, path, contents[0]!)
    const replacing = (async () => {
      for (let i = 1; i < 30; i++) await upload(app, path, contents[i % 2]!)
    })()
    const reading = Array.from({ length: 60 }, () => download(app, id))
    for (const text of await Promise.all(reading)) expect(contents).toContain(text)
    await replacing
  })
})

describe('an upload by hand', () => {
  type Metadata = Awaited<ReturnType<App['getUploadMetadata']>>['data']
  const headersOf = ({ authorization, token, cosFileId }: Metadata): Record<string, string> => ({
    authorization,
    'x-cos-security-token': token,
    'x-cos-meta-fileid': cosFileId,
  })
  const metadataOf = async (cloudPath: string): Promise<Metadata> =>
    (await app.getUploadMetadata({ cloudPath })).data

  it('stores the content type it names', async () => {
    const data = await metadataOf('links/hand.bin')
    const headers = { ...headersOf(data), 'content-type': 'application/x-star' }
    const response = await fetch(data.url, { method: 'PUT', headers, body: 'star' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    const { fileList } = await app.getFileInfo({ fileList: [data.fileId] })
    expect(fileList[0]).toMatchObject({ mime: 'application/x-star', size: 4 })
  })
  it.each(['authorization', 'x-cos-security-token', 'x-cos-meta-fileid'])(
    'is refused without %s',
    async (name) => {
      const data = await metadataOf('links/refused.bin')
      const headers = Object.fromEntries(Object.entries(headersOf(data)).filter(([each]) => each !== name))
      expect((await errorOf(await fetch(data.url, { method: 'PUT', headers, body: 'x' }))).status).toBe(403)
      expect((await app.getTempFileURL({ fileList: [data.fileId] })).fileList[0]!.code).toBe(
        'STORAGE_FILE_NONEXIST',
      )
    },
  )
  it('is refused with the headers of another path', async () => {
    const [mine, other] = [await metadataOf('links/mine.bin'), await metadataOf('links/other.bin')]
    const response = await fetch(other.url, { method: 'PUT', headers: headersOf(mine), body: 'x' })
    expect(await errorOf(response)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' })
  })
  it('is refused when it comes too late', async () => {
    const data = await metadataOf('links/late.bin')
    await pass(emulator, 901)
    const response = await fetch(data.url, { method: 'PUT', headers: headersOf(data), body: 'x' })
    expect(await errorOf(response)).toEqual({ status: 403, code: 'AccessDenied' })
  })
  it('of more than 5 GiB is refused before it is sent', async () => {
    const data = await metadataOf('links/huge.bin')
    const headers = { ...headersOf(data), 'content-length': 5 * 1024 ** 3 + 1 }
    const answer = await new Promise<string>((resolve, reject) => {
      const sending = request(data.url, { method: 'PUT', headers }, (response) => {
        response.on('data', (chunk: Buffer) => {
          resolve(`${response.statusCode} ${chunk.toString()}`)
          sending.destroy()
        })
      })
      sending.on('error', reject)
      sending.flushHeaders()
    })
    expect(answer).toMatch(/^400 [^]*<Code>EntityTooLarge</)
  })
  it('is not asked for by any other method than put', async () => {
    const body = JSON.stringify({
      action: 'storage.getUploadMetadata',
      envName: 'emulator',
      path: 'x',
      method: 'post',
    })
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
