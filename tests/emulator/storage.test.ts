import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refusal } from './client'
import { download, upload, useStorage } from './storage'

// Nothing here knows of the emulator: with CLOUDBASE_ENV it is asked of the real cloud.

const app = useStorage()
const folder = mkdtempSync(join(tmpdir(), 'storage-'))
const paths = new Set<string>()

/** A path of its own for each test. */
const at = (name: string): string => {
  const path = `tests/${process.pid}-${paths.size}/${name}`
  paths.add(path)
  return path
}
const statusOf = async (fileID: string): Promise<string> =>
  (await app().getTempFileURL({ fileList: [fileID] })).fileList[0]!.code

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a file', () => {
  it('is downloaded as it was uploaded, byte by byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256))
    const { fileID } = await app().uploadFile({ cloudPath: at('bytes.bin'), fileContent: bytes })
    expect((await app().downloadFile({ fileID })).fileContent).toEqual(bytes)
  })
  it('may come from a stream and go to one', async () => {
    writeFileSync(join(folder, 'sent'), '会议记录'.repeat(50_000))
    const { fileID } = await app().uploadFile({
      cloudPath: at('minutes.txt'),
      fileContent: createReadStream(join(folder, 'sent')),
    })
    expect(await download(app(), fileID)).toBe(readFileSync(join(folder, 'sent'), 'utf8'))
  })
  it('has an id that names its path', async () => {
    const path = at('a/b.txt')
    expect(await upload(app(), path, 'x')).toMatch(new RegExp(`^cloud://[\\w-]+\\.[\\w-]+/${path}$`))
  })
  it('may be empty', async () => {
    const fileID = await upload(app(), at('empty.txt'), '')
    expect(await download(app(), fileID)).toBe('')
  })
  it('is replaced by another of the same path', async () => {
    const path = at('page.txt')
    const first = await upload(app(), path, 'the first, which is longer')
    expect(await upload(app(), path, 'second')).toBe(first)
    expect(await download(app(), first)).toBe('second')
  })
  it.each([
    '会议 记录.txt',
    'a|b测试.jpeg',
    "it's (1)+&=,;@$!*.txt",
    'a?b#c.txt',
    '100%.txt',
    'a%20b.txt',
    'a\\b.txt',
  ])('may be called %s', async (name) => {
    const fileID = await upload(app(), at(name), name)
    expect(await download(app(), fileID)).toBe(name)
    const { fileList } = await app().getTempFileURL({ fileList: [fileID] })
    expect(await (await fetch(fileList[0]!.tempFileURL)).text()).toBe(name)
  })
  it('is not the one whose name only looks the same', async () => {
    const folderOf = at('names')
    const composed = await upload(app(), `${folderOf}/caf\u00e9.txt`, 'composed')
    const decomposed = await upload(app(), `${folderOf}/cafe\u0301.txt`, 'decomposed')
    const capital = await upload(app(), `${folderOf}/CAF\u00c9.txt`, 'capital')
    expect(await Promise.all([composed, decomposed, capital].map((id) => download(app(), id)))).toEqual([
      'composed',
      'decomposed',
      'capital',
    ])
  })
  it('that is not there is said to be so', async () => {
    const fileID = (await upload(app(), at('x.txt'), 'x')).replace('x.txt', 'y.txt')
    for (const each of [fileID, 'no file id', 'cloud://xxxx0000.tcbenv-mPIgjhnq/1535367916760.jpg']) {
      expect(await statusOf(each)).toBe('STORAGE_FILE_NONEXIST')
      expect(await refusal(app().downloadFile({ fileID: each }))).toMatchObject({
        code: 'STORAGE_FILE_NONEXIST',
      })
    }
  })
})

describe('what is known of a file', () => {
  it.each([
    ['report.pdf', 'application/pdf'],
    ['photo.JPG', 'image/jpeg'],
    ['notes.txt', 'text/plain'],
    ['table.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['unknown', 'application/octet-stream'],
  ])('is its size and its type: %s', async (name, mime) => {
    const fileID = await upload(app(), at(name), '四個字了')
    const { fileList } = await app().getFileInfo({ fileList: [fileID] })
    expect(fileList).toEqual([
      expect.objectContaining({ code: 'SUCCESS', fileID, fileName: name, size: 12, mime }),
    ])
  })
  it('is nothing when it is not there', async () => {
    const fileID = (await upload(app(), at('x.txt'), 'x')).replace('x.txt', 'y.txt')
    expect((await app().getFileInfo({ fileList: [fileID] })).fileList).toEqual([
      expect.objectContaining({ code: 'STORAGE_FILE_NONEXIST', fileID }),
    ])
  })
})

describe('deleting', () => {
  it('answers for each file, and says which were not there', async () => {
    const fileID = await upload(app(), at('x.txt'), 'x')
    const other = fileID.replace('x.txt', 'y.txt')
    expect((await app().deleteFile({ fileList: [fileID, other] })).fileList).toEqual([
      expect.objectContaining({ code: 'SUCCESS', fileID }),
      expect.objectContaining({ code: 'STORAGE_FILE_NONEXIST', fileID: other }),
    ])
    expect(await statusOf(fileID)).toBe('STORAGE_FILE_NONEXIST')
  })
  it('leaves another file of the same content alone', async () => {
    const [one, two] = [await upload(app(), at('x.txt'), 'same'), await upload(app(), at('x.txt'), 'same')]
    await app().deleteFile({ fileList: [one] })
    expect(await download(app(), two)).toBe('same')
  })
})

describe('copying', () => {
  it('leaves the original where it is', async () => {
    const [from, to] = [at('x.txt'), at('x.txt')]
    const original = await upload(app(), from, 'x')
    const { fileList } = await app().copyFile({ fileList: [{ srcPath: from, dstPath: to }] })
    expect(fileList).toEqual([{ fileId: original.replace(from, to) }])
    expect(await download(app(), fileList[0]!.fileId!)).toBe('x')
    expect(await download(app(), original)).toBe('x')
  })
  it('makes a file of its own, that stays when the original is replaced or deleted', async () => {
    const [from, to] = [at('x.txt'), at('x.txt')]
    const original = await upload(app(), from, 'before')
    const { fileList } = await app().copyFile({ fileList: [{ srcPath: from, dstPath: to }] })
    await upload(app(), from, 'after')
    await app().deleteFile({ fileList: [original] })
    expect(await download(app(), fileList[0]!.fileId!)).toBe('before')
  })
  it('moves it when the original is to go', async () => {
    const [from, to] = [at('x.txt'), at('x.txt')]
    const original = await upload(app(), from, 'x')
    const { fileList } = await app().copyFile({
      fileList: [{ srcPath: from, dstPath: to, removeOriginal: true }],
    })
    expect(await statusOf(original)).toBe('STORAGE_FILE_NONEXIST')
    expect(await download(app(), fileList[0]!.fileId!)).toBe('x')
  })
  it('replaces what is there unless it is told not to', async () => {
    const [from, to] = [at('x.txt'), at('x.txt')]
    const [, there] = [await upload(app(), from, 'new'), await upload(app(), to, 'old')]
    const copy = { srcPath: from, dstPath: to }
    const { fileList } = await app().copyFile({
      fileList: [{ ...copy, overwrite: false, removeOriginal: true }],
    })
    expect(fileList).toEqual([expect.objectContaining({ code: 'OBJECT_ALREADY_EXIST' })])
    expect(await download(app(), there)).toBe('old')
    await app().copyFile({ fileList: [copy] })
    expect(await download(app(), there)).toBe('new')
  })
  it('answers for each file, and says which could not be copied', async () => {
    const from = at('x.txt')
    await upload(app(), from, 'x')
    const { fileList } = await app().copyFile({
      fileList: [
        { srcPath: at('x.txt'), dstPath: at('x.txt') },
        { srcPath: from, dstPath: '../x.txt' },
        { srcPath: from, dstPath: at('x.txt') },
      ],
    })
    expect(fileList).toEqual([
      expect.objectContaining({ code: 'STORAGE_FILE_NONEXIST' }),
      expect.objectContaining({ code: 'INVALID_PARAM' }),
      { fileId: expect.any(String) as string },
    ])
  })
})

describe('a request for too many files is refused', () => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `cloud://none/${i}`)
  it.each([
    ['links', (fileList: string[]) => app().getTempFileURL({ fileList })],
    ['deletions', (fileList: string[]) => app().deleteFile({ fileList })],
  ])('%s: 50 and no more', async (_what, ask) => {
    expect((await ask(ids(50))).fileList).toHaveLength(50)
    expect(await refusal(ask(ids(51)))).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
