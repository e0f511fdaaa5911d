import { request } from 'node:http'
import type { Launched } from './launch'
import { launch } from './launch'

// A page of somebody else's may make a name of its own lead to this machine; under that name nothing is answered.

let emulator: Launched
beforeAll(async () => {
  emulator = await launch({ flags: ['--allow-host', 'Tunnel.example'] })
})
afterAll(() => emulator.stop())

/** With `fetch` the Host header cannot be chosen. */
function ask(host: string, path = '/clock', origin?: string): Promise<{ status: number; body: string }> {
  const headers = { host, ...(origin !== undefined && { origin }) }
  return new Promise((resolve, reject) => {
    request(`${emulator.url}`, { path, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, body }))
    })
      .on('error', reject)
      .end()
  })
}

it.each([
  '127.0.0.1',
  '127.0.0.1:8787',
  'localhost',
  'LOCALHOST:1',
  '[::1]',
  '[::1]:8787',
  'tunnel.example:443',
])('answers under the name %s', async (host) => {
  expect(await ask(host)).toMatchObject({ status: 200 })
})
it.each(['evil.example', 'evil.example:8787', 'localhost.evil.example', '127.0.0.1.evil.example', '::1'])(
  'refuses the name "%s", and says what to do',
  async (host) => {
    const { status, body } = await ask(host)
    expect(status).toBe(403)
    expect(JSON.parse(body)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('--allow-host') as string,
    })
  },
)
it.each(['/', '/emulator', '/admin', '/http/any', '/storage/any'])('refuses it at %s too', async (path) => {
  expect(await ask('evil.example', path)).toMatchObject({ status: 403 })
})
it('lets pages of an allowed name call, and no others', async () => {
  expect(await ask('tunnel.example', '/clock', 'https://tunnel.example')).toMatchObject({ status: 200 })
  expect(await ask('tunnel.example', '/clock', 'https://evil.example')).toMatchObject({ status: 403 })
})
it('takes a path that begins with two slashes for a path', async () => {
  expect(await ask('127.0.0.1', '//')).toMatchObject({ status: 404 })
})
