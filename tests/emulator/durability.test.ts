import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { connect } from './client'
import { makeIndexes } from './cloud-api'
import { launch } from './launch'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'emulator-'))
})
afterEach(() => {
  rmSync(data, { recursive: true, force: true })
})

/** Starts one that is expected to refuse, and answers what it says. */
const refuse = (...flags: string[]): { status: number | null; says: string } => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['dist/emulator/index.js', '--port', '0', '--data', data, ...flags],
    { encoding: 'utf8', timeout: 10_000 },
  )
  return { status, says: stderr }
}
const file = (): string => join(data, 'emulator.sqlite')

/** Past the SDK, which goes on warning of a request that the kill has cut off. */
const insert = async (url: string, document: object): Promise<void> => {
  const body = {
    action: 'database.insertDocument',
    collectionName: 'writes',
    data: [JSON.stringify(document)],
  }
  const response = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(body) })
  expect(await response.json()).toHaveProperty('data')
}

it.each([1, 2, 3, 4, 5])('every acknowledged write outlives SIGKILL amid many, round %i', async (round) => {
  const emulator = await launch({ data })
  const db = connect(emulator.url)
  await db.createCollection('writes')
  await makeIndexes(emulator.url, 'writes', { name: 'n', fields: { n: 1 }, unique: true })
  const acknowledged: string[] = []
  let killed = false
  const writer = async (hand: number): Promise<void> => {
    for (let i = 0; !killed; i++) {
      const id = `${hand}-${i}`
      await insert(emulator.url, { _id: id, n: id })
      acknowledged.push(id)
      if (acknowledged.length === 40 * round) {
        killed = true
        await emulator.kill()
      }
    }
  }
  await Promise.allSettled(Array.from({ length: 8 }, (_, hand) => writer(hand)))

  const again = await launch({ data })
  const { data: kept } = await connect(again.url).collection('writes').limit(1000).get()
  const ids = new Set(kept.map(({ _id }: { _id: string }) => _id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  const { total } = await connect(again.url).collection('writes').where({ n: acknowledged[0] }).count()
  expect(total).toBe(1)
  await again.stop()
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

it('a folder in use is refused, with and without a reset', async () => {
  const emulator = await launch({ data })
  await connect(emulator.url).createCollection('kept')
  for (const flags of [[], ['--reset']]) {
    const { status, says } = refuse(...flags)
    expect(status).toBe(1)
    expect(says).toMatch(/in use by another emulator. Stop it, or choose another --data folder.\n$/)
  }
  expect((await connect(emulator.url).collection('kept').count()).total).toBe(0)
  await emulator.stop()
})

describe('a file that cannot be used is refused with the mend', () => {
  it('when it is no database', () => {
    writeFileSync(file(), 'not a database, and longer than the header of one'.repeat(40))
    expect(refuse()).toMatchObject({
      status: 1,
      says: expect.stringMatching(/not a database.*--reset/) as unknown,
    })
  })
  it('when it belongs to another program', () => {
    const other = new Sqlite(file())
    other.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
    other.close()
    expect(refuse()).toMatchObject({
      status: 1,
      says: expect.stringMatching(/another program.*--reset/) as unknown,
    })
  })
  it('when its schema is not known', async () => {
    await (await launch({ data })).stop()
    const database = new Sqlite(file())
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(refuse()).toMatchObject({
      status: 1,
      says: expect.stringMatching(/schema 99.*--reset/) as unknown,
    })
  })
  it('and a reset puts it right', async () => {
    writeFileSync(file(), 'not a database')
    const emulator = await launch({ data, reset: true })
    await connect(emulator.url).createCollection('new')
    await emulator.stop()
  })
})
