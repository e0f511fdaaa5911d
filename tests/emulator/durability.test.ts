import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from './client'
import { makeIndexes } from './cloud-api'
import { killRounds } from './kill-rounds'
import { launch } from './launch'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'emulator-'))
})
afterEach(() => {
  rmSync(data, { recursive: true, force: true })
})

it('twenty kills amid writes and transactions lose nothing that was acknowledged and leave nothing half done', async () => {
  const { acknowledged, cutOff, damage } = await killRounds(20, 20260301, data)
  expect(damage).toEqual([])
  // Otherwise it would prove nothing.
  expect(acknowledged).toBeGreaterThan(200)
  expect(cutOff).toBeGreaterThan(20)
})

it('a transaction that was not committed leaves nothing behind', async () => {
  const emulator = await launch({ data })
  const db = connect(emulator.url)
  await db.createCollection('writes')
  const transaction = await db.startTransaction()
  await transaction.collection('writes').add({ _id: 'a' })
  await emulator.kill()
  const again = await launch({ data })
  expect((await connect(again.url).collection('writes').count()).total).toBe(0)
  await again.stop()
})

it('data outlive a stop, indexes too, until a reset', async () => {
  const first = await launch({ data })
  await connect(first.url).createCollection('kept')
  await makeIndexes(first.url, 'kept', { name: 'n', fields: { n: 1 }, unique: true })
  await connect(first.url).collection('kept').add({ _id: 'a', n: 1 })
  await first.stop()
  const second = await launch({ data })
  const kept = connect(second.url).collection('kept')
  await expect(kept.add({ n: 1 })).rejects.toThrow(/E11000/)
  expect((await kept.get()).data).toEqual([{ _id: 'a', n: 1 }])
  await second.stop()
  const third = await launch({ data, reset: true })
  await expect(connect(third.url).collection('kept').get()).rejects.toThrow(/not exist/)
  await third.stop()
})
