import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { connect } from './client'
import { launch } from './launch'

// What is no data file of the emulator's, or none it may use, is refused at the start and stays as it was.

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'emulator-'))
})
afterEach(() => {
  chmodSync(data, 0o700)
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

/** An emulator's file of several pages, as one leaves it that was stopped, or killed. */
const fill = async (end: 'stop' | 'kill'): Promise<void> => {
  const emulator = await launch({ data })
  const db = connect(emulator.url)
  await db.createCollection('things')
  for (let batch = 0; batch < 5; batch++)
    await db.collection('things').add(Array.from({ length: 100 }, (_, n) => ({ n, text: 'x'.repeat(200) })))
  await emulator[end]()
}
const overwrite = (from: number, length: number): void => {
  const descriptor = openSync(file(), 'r+')
  writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(descriptor)
}
const asAnother = (work: (database: Sqlite.Database) => void): void => {
  const database = new Sqlite(file())
  work(database)
  database.close()
}
const size = (): number => statSync(file()).size

it.each<[string, RegExp, () => unknown]>([
  ['a text', /not a database.*--reset/, () => writeFileSync(file(), 'not a database, and long.'.repeat(99))],
  ['an empty file', /not a database.*--reset/, () => writeFileSync(file(), '')],
  ['a header and nothing more', /--reset/, async () => (await fill('stop'), truncateSync(file(), 100))],
  [
    'another program’s database',
    /another program.*--reset/,
    () => asAnother((it) => it.exec('CREATE TABLE t (a)')),
  ],
  [
    'another program’s database that writes ahead',
    /another program.*--reset/,
    () => asAnother((it) => it.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a)')),
  ],
  [
    'another program’s database with an id of its own',
    /another program.*--reset/,
    () => asAnother((it) => it.exec('PRAGMA application_id = 252006674; CREATE TABLE t (a)')),
  ],
  [
    'one of a newer schema',
    /schema 99, this emulator knows schema 1.*--reset/,
    async () => {
      await fill('stop')
      asAnother((it) => it.exec('PRAGMA user_version = 99'))
    },
  ],
  [
    'one cut off in the middle',
    /damaged.*--reset/,
    async () => (await fill('stop'), truncateSync(file(), size() / 2)),
  ],
  [
    'one without its last page',
    /damaged.*--reset/,
    async () => (await fill('stop'), truncateSync(file(), size() - 4096)),
  ],
  ['one with a broken page', /damaged.*--reset/, async () => (await fill('stop'), overwrite(4096 * 6, 4096))],
  ['one with a broken header', /not a database.*--reset/, async () => (await fill('stop'), overwrite(0, 16))],
  ['one broken after a kill', /--reset/, async () => (await fill('kill'), overwrite(0, 60))],
])('%s is refused with the mend, and not altered', async (_what, says, make) => {
  await make()
  const before = readFileSync(file())
  expect(refuse()).toEqual({ status: 1, says: expect.stringMatching(says) as unknown })
  expect(readFileSync(file()).equals(before)).toBe(true)
})

it.each<[string, () => void]>([
  ['a file', () => chmodSync(file(), 0o444)],
  ['a folder', () => chmodSync(data, 0o555)],
])('%s that may only be read is refused, with and without a reset', async (_what, protect) => {
  await fill('stop')
  protect()
  const before = readFileSync(file())
  for (const flags of [[], ['--reset']])
    expect(refuse(...flags)).toEqual({
      status: 1,
      says: expect.stringMatching(/read-only.*chmod u\+w/) as unknown,
    })
  expect(readFileSync(file()).equals(before)).toBe(true)
})

it('a --data that is a file is refused', async () => {
  writeFileSync(file(), '')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['dist/emulator/index.js', '--port', '0', '--data', file()],
    { encoding: 'utf8', timeout: 10_000 },
  )
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/another --data folder/) as unknown,
  })
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

it('a reset puts it right, and leaves one file behind', async () => {
  writeFileSync(file(), 'not a database')
  const emulator = await launch({ data, reset: true })
  await connect(emulator.url).createCollection('new')
  await emulator.stop()
  expect(readdirSync(data).filter((name) => /sqlite(?!-(wal|shm)$)/.test(name))).toEqual(['emulator.sqlite'])
})
