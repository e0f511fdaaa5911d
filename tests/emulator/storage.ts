import cloudbase from '@cloudbase/node-sdk'
import type { Launched } from './launch'
import { launch } from './launch'

// Without this the SDK asks a metadata server where it runs, for 60 ms before every request.
process.env.TENCENTCLOUD = 'true'

export type App = ReturnType<typeof cloudbase.init>

/** The real SDK, talking to the emulator at this address. */
export function connectApp(url: string): App {
  return cloudbase.init({ env: 'emulator', secretId: 'any', secretKey: 'any', serviceUrl: `${url}/admin` })
}

/** Storage for a whole test file: that of an emulator, or of the real environment named by CLOUDBASE_ENV. */
export function useStorage(): () => App {
  let app: App
  let stop = (): Promise<void> => Promise.resolve()
  beforeAll(async () => {
    const env = process.env.CLOUDBASE_ENV
    if (env === undefined) {
      const emulator = await launch()
      stop = emulator.stop
      app = connectApp(emulator.url)
    } else app = cloudbase.init({ env })
  })
  afterAll(() => stop())
  return () => app
}

export async function upload(app: App, cloudPath: string, content: string | Buffer): Promise<string> {
  const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from(content as string) })
  return fileID
}

export async function download(app: App, fileID: string): Promise<string> {
  return String((await app.downloadFile({ fileID })).fileContent)
}

/** A link to the file, as it may be given to `fetch`. */
export async function linkTo(app: App, fileID: string, maxAge = 600): Promise<string> {
  const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]!.tempFileURL
}

/** Sets the clock forward. */
export async function pass(emulator: Launched, seconds: number): Promise<void> {
  const { now } = (await (await fetch(`${emulator.url}/clock`)).json()) as { now: string }
  const later = new Date(Date.parse(now) + seconds * 1000).toISOString()
  await fetch(`${emulator.url}/clock`, { method: 'PUT', body: JSON.stringify({ now: later }) })
}

/** Uploads as a client does, through its own door. */
export async function put(
  emulator: Launched,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${emulator.url}/upload/${path}`, { method: 'PUT', headers, body })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}
