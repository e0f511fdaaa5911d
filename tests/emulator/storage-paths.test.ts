import { existsSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'
import type { App } from './storage'
import { connectApp, download, upload } from './storage'

let emulator: Launched
let app: App

beforeAll(async () => {
  emulator = await launch()
  app = connectApp(emulator.url)
})
afterAll(() => emulator.stop())

/** Past `fetch`, which would straighten the path before it is sent. */
const send = (method: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(emulator.url)
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
      .on('error', reject)
      .end(method === 'PUT' ? 'stolen' : undefined)
  })

describe('a path', () => {
  it.each([
    ['climbs', '../secret'],
    ['climbs from within', 'a/../../secret'],
    ['ends in a climb', 'a/..'],
    ['has a step to where it is', 'a/./b'],
    ['climbs in code', 'a/%2e%2E/secret'],
    ['climbs half in code', '.%2e/secret'],
    ['is absolute', '/etc/passwd'],
    ['has an empty step', 'a//b'],
    ['ends in a slash', 'a/'],
    ['holds a NUL', 'a\0.txt'],
    ['holds a line break', 'a\nb'],
    ['holds half a character', 'a\ud800b'],
    ['is longer than 850 bytes', '长'.repeat(283) + 'aa'],
  ])('that %s is refused', async (_how, cloudPath) => {
    expect(await refusal(app.getUploadMetadata({ cloudPath }))).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await refusal(upload(app, cloudPath, 'x'))).toMatchObject({ code: 'INVALID_PARAM' })
  })
  it.each(['长'.repeat(283) + 'a', '...', '..a/b..', '~/x', 'C:\\x', 'CON', '．．/x'])(
    'as %s is as good as any, for it names nothing on disk',
    async (cloudPath) => {
      expect(await download(app, await upload(app, cloudPath, cloudPath))).toBe(cloudPath)
    },
  )
  it('never becomes a name on disk, nor leaves the folder of files', async () => {
    await upload(app, 'visible-name.txt', 'x')
    expect(readdirSync(emulator.data).filter((name) => !name.startsWith('emulator'))).toEqual([])
    for (const name of readdirSync(join(emulator.data, 'emulator-files')))
      expect(name).toMatch(/^[0-9a-f]{64}$/)
  })
  it('that climbs out of the address is followed nowhere', async () => {
    const { data } = await app.getUploadMetadata({ cloudPath: 'a/b' })
    const headers = {
      authorization: data.authorization,
      'x-cos-security-token': data.token,
      'x-cos-meta-fileid': data.cosFileId,
    }
    for (const path of [
      '/storage/../a/b',
      '/storage/%2e%2e/a',
      '/storage/a%2fb/..%2fc',
      '/storage/%00',
      '/storage/%ff',
    ]) {
      expect(await send('PUT', path, headers)).toBeGreaterThanOrEqual(400)
      expect(await send('GET', path, {})).toBeGreaterThanOrEqual(400)
    }
    expect(existsSync(join(emulator.data, 'a'))).toBe(false)
  })
})

describe('what is not asked as it should be is refused', () => {
  const ask = async (body: object): Promise<unknown> => {
    const text = JSON.stringify({ envName: 'emulator', ...body })
    return (await fetch(`${emulator.url}/admin`, { method: 'POST', body: text })).json()
  }
  it.each([
    ['no list', { action: 'storage.batchGetDownloadUrl' }],
    ['an empty list', { action: 'storage.batchGetDownloadUrl', file_list: [] }],
    ['a list of texts', { action: 'storage.batchGetDownloadUrl', file_list: ['x'] }],
    ['no file id', { action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: 5 }] }],
    [
      'an unknown kind of link',
      { action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: 'x', url_type: 'x' }] },
    ],
    ['a deletion of nothing', { action: 'storage.batchDeleteFile', fileid_list: [null] }],
    ['a copy without a target', { action: 'storage.batchCopyFile', file_list: [{ src_path: 'x' }] }],
    [
      'a copy that may or may not replace',
      { action: 'storage.batchCopyFile', file_list: [{ src_path: 'x', dst_path: 'y/x', overwrite: 'no' }] },
    ],
    [
      'too many copies',
      { action: 'storage.batchCopyFile', file_list: Array(51).fill({ src_path: 'x', dst_path: 'y/x' }) },
    ],
    [
      'the authority of nobody',
      { action: 'storage.getFileAuthority', fileList: [{ path: 'x', type: 'READ' }] },
    ],
    [
      'an authority of another kind',
      { action: 'storage.getFileAuthority', openId: 'x', fileList: [{ path: 'x', type: 'OWN' }] },
    ],
  ])('%s', async (_what, body) => {
    expect(await ask(body)).toMatchObject({ code: 'INVALID_PARAM', requestId: expect.any(String) as string })
  })
  it('an environment whose name is none', async () => {
    const body = { action: 'storage.getUploadMetadata', path: 'x', method: 'put', envName: '../x' }
    expect(await ask(body)).toMatchObject({ code: 'INVALID_ENV' })
  })
})
