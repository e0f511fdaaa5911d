import { call, functions } from './call'
import type { Launched } from './launch'
import { launch } from './launch'

// The SDK's storage from within a function, and from a function that another function calls.

type Done = { deleted: string; length: number; same: boolean; link: string }

let emulator: Launched
beforeAll(async () => {
  emulator = await launch({ functions })
})
afterAll(() => emulator.stop())

it.each([0, 1, 16_384, 99_991, 3_000_001])('takes %i bytes there and back', async (size) => {
  const { body } = await call(emulator, 'files', { path: 'a/会 1%.bin', size })
  expect(body).toMatchObject({ deleted: 'SUCCESS', length: size, same: true })
})
it('takes a stream', async () => {
  expect((await call(emulator, 'files', { path: 'a/files.js' })).body).toMatchObject({ same: true })
})
it('gives a link that leads to the file, and no longer than a day', async () => {
  const { link } = (await call(emulator, 'files', { path: 'a/link.bin', size: 5 })).body as Done
  expect((await fetch(link)).status).toBe(200)
  await fetch(`${emulator.url}/clock/advance`, { method: 'POST', body: '{"hours":25}' })
  expect((await fetch(link)).status).toBe(403)
})
it('works for a function that was called by a function', async () => {
  const event = { name: 'files', data: { path: 'b/#?&+.bin', size: 9 } }
  const { body } = await call(emulator, 'relay', event)
  expect(body).toMatchObject({ result: { deleted: 'SUCCESS', length: 9, same: true } })
})
