import cloudbase from '@cloudbase/node-sdk'
import { launch } from './launch'

// Without this the SDK asks a metadata server where it runs, for 60 ms before every request.
process.env.TENCENTCLOUD = 'true'

export type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>

/** The real SDK, talking to the emulator at this address. */
export function connect(url: string): Database {
  return cloudbase
    .init({ env: 'emulator', secretId: 'any', secretKey: 'any', serviceUrl: `${url}/admin` })
    .database()
}

/**
 * A database for a whole test file: an emulator of its own, or the real environment named by CLOUDBASE_ENV
 * (with TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY), so that one suite proves the two alike.
 * The collection is there and empty before each test.
 */
export function useDatabase(collection: string): () => Database {
  let db: Database
  let stop = (): Promise<void> => Promise.resolve()
  beforeAll(async () => {
    const env = process.env.CLOUDBASE_ENV
    if (env === undefined) {
      const emulator = await launch()
      stop = emulator.stop
      db = connect(emulator.url)
    } else db = cloudbase.init({ env }).database()
    await db.createCollection(collection).catch(() => undefined)
  })
  beforeEach(async () => {
    await db.collection(collection).where({}).remove()
  })
  afterAll(() => stop())
  return () => db
}

/** What a request was refused with. */
export async function refusal(request: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await request
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message }
  }
  throw new Error('it was not refused')
}
