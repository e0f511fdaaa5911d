import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { as } from './call'
import { launch } from './launch'
import { connectApp, download, linkTo, put, upload } from './storage'

const KIB = 1024

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'emulator-'))
})
afterEach(() => {
  rmSync(data, { recursive: true, force: true })
})
const onDisk = (): string[] => readdirSync(join(data, 'emulator-files')).sort()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

it.each([1, 2, 3, 4, 5])('after SIGKILL amid uploads every file is whole, round %i', async (round) => {
  const emulator = await launch({ data })
  const acknowledged = new Map<string, number>()
  let answers = 0
  let killed = false
  // Past the SDK, which goes on warning of a request that the kill has cut off.
  const uploader = async (hand: number): Promise<void> => {
    const path = `inbox/zhang/${hand}`
    for (let version = 1; !killed; version++) {
      await put(emulator, path, `${version}\n`.repeat(200 * KIB), as('zhang'))
      acknowledged.set(path, version)
      if (++answers < 12 * round || killed) continue
      killed = true
      await emulator.kill()
    }
  }
  await Promise.allSettled(Array.from({ length: 4 }, (_, hand) => uploader(hand)))

  const again = await launch({ data })
  const app = connectApp(again.url)
  const kept = new Set<string>()
  for (const [path, version] of acknowledged) {
    const fileID = (await app.getUploadMetadata({ cloudPath: path })).data.fileId
    const text = await download(app, fileID)
    const found = Number(text.split('\n', 1)[0])
    expect(found).toBeGreaterThanOrEqual(version)
    expect(text === `${found}\n`.repeat(200 * KIB)).toBe(true)
    kept.add(sha256(text))
  }
  expect(onDisk().filter((name) => !kept.has(name))).toEqual([])
  await again.stop()
})

it('files and the links to them outlive a stop', async () => {
  const first = await launch({ data })
  const fileID = await upload(connectApp(first.url), 'kept.txt', 'kept')
  const link = await linkTo(connectApp(first.url), fileID)
  await first.stop()
  const second = await launch({ data })
  expect(await (await fetch(link.replace(first.url, second.url))).text()).toBe('kept')
  await second.stop()
})

it('a reset empties the storage', async () => {
  const first = await launch({ data })
  const fileID = await upload(connectApp(first.url), 'kept.txt', 'kept')
  const link = await linkTo(connectApp(first.url), fileID)
  await first.stop()
  const second = await launch({ data, reset: true })
  const { fileList } = await connectApp(second.url).getTempFileURL({ fileList: [fileID] })
  expect(fileList[0]!.code).toBe('STORAGE_FILE_NONEXIST')
  expect((await fetch(link.replace(first.url, second.url))).status).toBe(403)
  expect(onDisk()).toEqual([])
  await second.stop()
})

it('a content that no file has any longer is deleted from disk, and one that some file has is not', async () => {
  const emulator = await launch({ data })
  const app = connectApp(emulator.url)
  const a = await upload(app, 'a.txt', 'same')
  await upload(app, 'b.txt', 'same')
  expect(onDisk()).toEqual([sha256('same')])
  await app.deleteFile({ fileList: [a] })
  expect(onDisk()).toEqual([sha256('same')])
  await upload(app, 'b.txt', 'other')
  expect(onDisk()).toEqual([sha256('other')])
  await emulator.stop()
})

it('nothing in the data folder is deleted that the emulator has not made', async () => {
  mkdirSync(join(data, 'emulator-files'))
  for (const name of ['notes.part', 'report.pdf']) writeFileSync(join(data, 'emulator-files', name), 'x')
  const left = join(data, 'emulator-files', `${crypto.randomUUID()}.part`)
  writeFileSync(left, 'half a file')
  await (await launch({ data, reset: true })).stop()
  expect(onDisk()).toEqual(['notes.part', 'report.pdf'])
})

it('an upload that is broken off leaves the file as it was, and nothing on disk', async () => {
  const emulator = await launch({ data })
  const app = connectApp(emulator.url)
  const fileID = await upload(app, 'inbox/zhang/a.txt', 'before')
  const { port } = new URL(emulator.url)
  const headers = { ...as('zhang'), 'content-length': 1000 }
  const sending = request({
    port,
    host: '127.0.0.1',
    method: 'PUT',
    path: '/upload/inbox/zhang/a.txt',
    headers,
  })
  sending.on('error', () => undefined)
  sending.write('half')
  while (onDisk().length < 2) await fetch(`${emulator.url}/clock`)
  sending.destroy()
  while (onDisk().length > 1) await fetch(`${emulator.url}/clock`)
  expect(await download(app, fileID)).toBe('before')
  expect(emulator.log()).toBe('')
  await emulator.stop()
})

it('a file of 100 MiB goes in and out without being held in memory', async () => {
  const emulator = await launch({ data })
  const app = connectApp(emulator.url)
  const megabytes = (): number =>
    Number(execFileSync('ps', ['-o', 'rss=', '-p', String(emulator.pid)], { encoding: 'utf8' })) / KIB
  const { data: to } = await app.getUploadMetadata({ cloudPath: 'large.bin' })
  const before = megabytes()
  let most = 0
  const chunk = Buffer.alloc(256 * KIB, 'x')
  async function* content(): AsyncGenerator<Buffer> {
    for (let i = 0; i < 400; i++) {
      if (i % 40 === 0) most = Math.max(most, megabytes())
      yield chunk
    }
  }
  const headers = {
    authorization: to.authorization,
    'x-cos-security-token': to.token,
    'x-cos-meta-fileid': to.cosFileId,
  }
  const sent = await fetch(to.url, {
    method: 'PUT',
    headers,
    body: content(),
    duplex: 'half',
  } as unknown as RequestInit)
  expect(sent.status).toBe(200)
  let received = 0
  const response = await fetch(await linkTo(app, to.fileId))
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (received === 0) most = Math.max(most, megabytes())
    received += piece.length
  }
  most = Math.max(most, megabytes())
  expect(received).toBe(100 * KIB * KIB)
  expect(most - before).toBeLessThan(60)
  await emulator.stop()
})
