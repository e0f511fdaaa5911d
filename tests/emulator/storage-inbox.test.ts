import { as } from './call'
import type { Launched } from './launch'
import { launch } from './launch'
import type { App } from './storage'
import { connectApp, download, linkTo, put, upload } from './storage'

const MIB = 1024 * 1024

let emulator: Launched
let app: App

beforeAll(async () => {
  emulator = await launch()
  app = connectApp(emulator.url)
})
afterAll(() => emulator.stop())

const denied = { status: 403, body: { code: 'STORAGE_EXCEED_AUTHORITY' } }

async function postForm(path: string, fields: Record<string, string | Blob>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const url = `${emulator.url}/upload/${path}`
  const response = await fetch(url, { method: 'POST', headers: as('zhang'), body })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

describe('a client', () => {
  it('uploads into its own inbox, and a function finds the file there', async () => {
    const { status, body } = await put(emulator, 'inbox/zhang/photo.jpg', 'a photo', as('zhang'))
    expect(status).toBe(200)
    expect(await download(app, body.fileID!)).toBe('a photo')
    const { fileList } = await app.getFileInfo({ fileList: [body.fileID!] })
    expect(fileList[0]).toMatchObject({ fileName: 'photo.jpg', mime: 'image/jpeg', size: 7 })
  })
  it('may name its file in Chinese, and replace it', async () => {
    const path = `inbox/zhang/${encodeURIComponent('会议 照片.png')}`
    await put(emulator, path, 'first', as('zhang'))
    const { body } = await put(emulator, path, 'second', as('zhang'))
    expect(body.fileID).toMatch(/\/inbox\/zhang\/会议 照片\.png$/)
    expect(await download(app, body.fileID!)).toBe('second')
  })
  it('has its file typed by its name, whatever it says', async () => {
    const headers = { ...as('zhang'), 'content-type': 'text/html' }
    const { body } = await put(emulator, 'inbox/zhang/page.png', '<script>', headers)
    expect((await fetch(await linkTo(app, body.fileID!))).headers.get('content-type')).toBe('image/png')
  })
  it.each([
    ['another inbox', 'inbox/li/photo.jpg'],
    ['an inbox whose name begins alike', 'inbox/zhang2/photo.jpg'],
    ['the inboxes themselves', 'inbox/photo.jpg'],
    ['its inbox as a file', 'inbox/zhang'],
    ['anywhere else', 'minutes/2026.docx'],
    ['an inbox within something', 'x/inbox/zhang/photo.jpg'],
    ['another inbox by way of its own', 'inbox/zhang/../li/photo.jpg'],
    ['another inbox by a hidden way', 'inbox/zhang/%2e%2e/li/photo.jpg'],
  ])('may not upload to %s', async (_what, path) => {
    expect(await put(emulator, path, 'x', as('zhang'))).toMatchObject(denied)
  })
  it.each([
    'inbox/zhang/..%2fli/photo.jpg',
    'inbox/zhang/',
    'inbox/zhang//x',
    'inbox/zhang/%00',
    'inbox/zhang/%ff',
  ])('may not upload to %s, which is no path', async (path) => {
    expect(await put(emulator, path, 'x', as('zhang'))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM' },
    })
  })
  it('that is nobody uploads nothing', async () => {
    expect(await put(emulator, 'inbox/zhang/photo.jpg', 'x')).toMatchObject(denied)
    expect(await put(emulator, 'inbox//photo.jpg', 'x', as(''))).toMatchObject({ status: 400 })
  })
  it('cannot read or delete what it has uploaded, but by a link that a function gives it', async () => {
    const { body } = await put(emulator, 'inbox/zhang/mine.txt', 'mine', as('zhang'))
    for (const method of ['GET', 'HEAD', 'DELETE']) {
      const response = await fetch(`${emulator.url}/upload/inbox/zhang/mine.txt`, {
        method,
        headers: as('zhang'),
      })
      expect(response.status).toBe(403)
    }
    const direct = await fetch(`${emulator.url}/storage/inbox/zhang/mine.txt`, { headers: as('zhang') })
    expect(direct.status).toBe(403)
    expect(await (await fetch(await linkTo(app, body.fileID!))).text()).toBe('mine')
  })
  it('is told that it may not, as the cloud says it', async () => {
    const response = await fetch(`${emulator.url}/upload/x`, { headers: as('zhang') })
    expect(await response.json()).toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' })
  })
  it('may upload 20 MiB and no more, whether it says so before or not', async () => {
    const path = 'inbox/zhang/large.bin'
    const whole = new Blob(['x'.repeat(20 * MIB)])
    expect((await put(emulator, path, whole, as('zhang'))).status).toBe(200)
    const refused = { status: 413, body: { code: 'STORAGE_REQUEST_FAIL' } }
    expect(
      await put(emulator, 'inbox/zhang/larger.bin', new Blob([whole, whole]), as('zhang')),
    ).toMatchObject(refused)
    const response = await fetch(`${emulator.url}/upload/inbox/zhang/larger.bin`, {
      method: 'PUT',
      headers: as('zhang'),
      body: new Blob([whole, 'y']).stream(),
      duplex: 'half',
    } as RequestInit)
    expect({ status: response.status, body: (await response.json()) as unknown }).toMatchObject(refused)
    const fileID = (await app.getUploadMetadata({ cloudPath: 'inbox/zhang/larger.bin' })).data.fileId
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList[0]!.code).toBe('STORAGE_FILE_NONEXIST')
  })
  it('may post its file in a form, as wx.uploadFile does', async () => {
    const { status, body } = await postForm('inbox/zhang/form.jpg', {
      note: 'mine',
      file: new Blob(['a photo']),
    })
    expect(status).toBe(200)
    expect(await download(app, body.fileID!)).toBe('a photo')
  })
  it('may post 20 MiB in a form and no more', async () => {
    const whole = new Blob(['x'.repeat(20 * MIB)])
    expect(await postForm('inbox/zhang/large.bin', { file: whole })).toMatchObject({ status: 200 })
    const refused = { status: 413, body: { code: 'STORAGE_REQUEST_FAIL' } }
    for (const file of [new Blob([whole, 'y']), new Blob([whole, whole])])
      expect(await postForm('inbox/zhang/larger.bin', { file })).toMatchObject(refused)
  })
  it('may post a form into no other inbox', async () => {
    expect(await postForm('inbox/li/form.jpg', { file: new Blob(['x']) })).toMatchObject(denied)
  })
  it.each<[string, Record<string, string | Blob>]>([
    ['no file', { note: 'x' }],
    ['two files', { a: new Blob(['x']), b: new Blob(['y']) }],
  ])('is refused a form with %s', async (_what, fields) => {
    expect(await postForm('inbox/zhang/form.jpg', fields)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_PARAM' },
    })
  })
  it.each([
    ['PUT', 'multipart/form-data; boundary=x'],
    ['POST', 'multipart/form-data; boundary=x'],
    ['POST', 'image/jpeg'],
  ])('is refused a %s of %s that is no such thing', async (method, type) => {
    const response = await fetch(`${emulator.url}/upload/inbox/zhang/x.txt`, {
      method,
      headers: { ...as('zhang'), 'content-type': type },
      body: 'no form',
    })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'INVALID_PARAM' }])
  })
})

describe('a function', () => {
  it('moves a file out of an inbox', async () => {
    const { body } = await put(emulator, 'inbox/zhang/minutes.txt', 'held', as('zhang'))
    const { fileList } = await app.copyFile({
      fileList: [
        { srcPath: 'inbox/zhang/minutes.txt', dstPath: 'meetings/m1/minutes.txt', removeOriginal: true },
      ],
    })
    expect(await download(app, fileList[0]!.fileId!)).toBe('held')
    expect((await app.getTempFileURL({ fileList: [body.fileID!] })).fileList[0]!.code).toBe(
      'STORAGE_FILE_NONEXIST',
    )
  })
  it('is told that a person may read no file directly', async () => {
    const fileID = await upload(app, 'secret.txt', 'x')
    const own = { ...process.env }
    Object.assign(process.env, { LOGINTYPE: 'WECHAT-MINI', WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'zhang' })
    try {
      const { data } = await app.getFileAuthority({ fileList: [{ path: fileID, type: 'READ' }] })
      expect(data).toEqual([{ path: fileID, cosFileId: expect.any(String) as string, read: false }])
    } finally {
      process.env = own
    }
  })
})
