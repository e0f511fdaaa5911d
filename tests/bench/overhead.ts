import cloudbase from '@cloudbase/node-sdk'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launch } from '../emulator/launch'
import { atMost, median, type Row } from './row'

const gets = 1500
const warmUp = 300
const milliseconds = 1

/** What the emulator adds to a get through the SDK, next to a server that answers the same without looking. */
export async function overhead(): Promise<Row[]> {
  const emulator = await launch()
  const bare = await listen()
  try {
    const real = database(`${emulator.url}/admin`)
    await real.createCollection('things')
    await real.collection('things').add({ _id: 'one', name: 'a thing' })
    const canned = database(bare.url)
    const [withEmulator, without] = [[], []] as [number[], number[]]
    for (let n = 0; n < gets + warmUp; n++) {
      const [one, other] = [await timed(real), await timed(canned)]
      if (n < warmUp) continue
      withEmulator.push(one)
      without.push(other)
    }
    return [atMost(milliseconds, 'emulator: added to a get', median(withEmulator) - median(without), 'ms')]
  } finally {
    await emulator.stop()
    bare.close()
  }
}

const database = (serviceUrl: string) =>
  cloudbase.init({ env: 'local', secretId: 'x', secretKey: 'x', serviceUrl }).database()

async function timed(db: ReturnType<typeof database>): Promise<number> {
  const started = performance.now()
  await db.collection('things').doc('one').get()
  return performance.now() - started
}

async function listen(): Promise<{ url: string; close: () => void }> {
  const body = JSON.stringify({ requestId: 'r', data: { list: ['{"_id":"one","name":"a thing"}'] } })
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(body)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`,
    close: () => server.close(),
  }
}
