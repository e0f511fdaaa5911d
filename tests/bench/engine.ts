import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database } from '../emulator/client'
import { makeIndexes } from '../emulator/cloud-api'
import { launch } from '../emulator/launch'
import { atLeast, atMost, median, type Row } from './row'

const hands = 16
const operations = 3000
const documents = 100_000
const batch = 1000
/** Documents that share one value: what a query finds. */
const team = 10
const page = 200

/** How fast the emulator stores and finds, through the SDK, and what a hundred thousand documents cost. */
export async function engine(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'emulator-'))
  try {
    const empty = await opening(data)
    const rows = [...(await throughput(data)), ...(await queries(data))]
    const full = await opening(data)
    const added = `emulator: opening ${documents} documents (${Math.round(empty)} ms with none)`
    return [...rows, atMost(2000, added, full, 'ms')]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Milliseconds from the start of the process until it is ready. */
async function opening(data: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const started = performance.now()
    const emulator = await launch({ data })
    times.push(performance.now() - started)
    await emulator.stop()
  }
  return median(times)
}

async function throughput(data: string): Promise<Row[]> {
  const emulator = await launch({ data })
  const db = connect(emulator.url)
  await db.createCollection('one')
  const things = db.collection('one')
  const inserts = await perSecond((n) => things.add({ _id: `d${n}`, n, name: 'a thing', at: new Date() }))
  const gets = await perSecond((n) => things.doc(`d${n}`).get())
  await emulator.stop()
  return [
    atLeast(200, `emulator: inserts through the SDK, ${hands} at once`, inserts, 'per s'),
    atLeast(200, `emulator: gets through the SDK, ${hands} at once`, gets, 'per s'),
  ]
}

async function perSecond(work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const hand = async (): Promise<void> => {
    while (next < operations) await work(next++)
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: hands }, hand))
  return operations / ((performance.now() - started) / 1000)
}

async function queries(data: string): Promise<Row[]> {
  const emulator = await launch({ data })
  const db = connect(emulator.url)
  await db.createCollection('many')
  await makeIndexes(emulator.url, 'many', { name: 'team', fields: { team: 1 } })
  await fill(emulator.url)
  const indexed = await timeOf(db, (n) => ({ team: n * 97 }), 50)
  const paged = await timeOfPages(db, 20)
  const unindexed = await timeOf(db, (n) => ({ squad: n * 97 }), 5)
  const kilobytes = Number(
    execFileSync('ps', ['-o', 'rss=', '-p', String(emulator.pid)], { encoding: 'utf8' }),
  )
  await emulator.stop()
  return [
    atMost(20, `emulator: a query for ${team} of ${documents} by an index`, indexed, 'ms'),
    atMost(50, `emulator: a page of ${page} of ${documents} in the order of _id`, paged, 'ms'),
    atMost(3000, `emulator: a query for ${team} of ${documents} without an index`, unindexed, 'ms'),
    atMost(512, 'emulator: memory after that', kilobytes / 1024, 'MB'),
  ]
}

/** Pages one after another, each from where the last one ended. */
async function timeOfPages(db: Database, times: number): Promise<number> {
  const spent: number[] = []
  let last = 'd5'
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    const after = db.collection('many').where({ _id: db.command.gt(last) })
    const { data } = await after.orderBy('_id', 'asc').limit(page).get()
    spent.push(performance.now() - started)
    if (data.length !== page) throw new Error(`a page has ${data.length} of ${page}`)
    last = (data as { _id: string }[])[page - 1]!._id
  }
  return median(spent)
}

/** Past the SDK, which would take most of the time itself. */
async function fill(url: string): Promise<void> {
  for (let from = 0; from < documents; from += batch) {
    const data = Array.from({ length: batch }, (_, i) => JSON.stringify(aDocument(from + i)))
    const body = JSON.stringify({ action: 'database.insertDocument', collectionName: 'many', data })
    const answer = (await (await fetch(`${url}/admin`, { method: 'POST', body })).json()) as { code?: string }
    if (answer.code !== undefined) throw new Error(answer.code)
  }
}

function aDocument(n: number): object {
  const group = Math.floor(n / team)
  return {
    _id: `d${n}`,
    team: group,
    squad: group,
    name: `thing ${n}`,
    tags: ['a', 'b'],
    place: { x: n, y: 1 },
  }
}

async function timeOf(db: Database, query: (n: number) => object, times: number): Promise<number> {
  const spent: number[] = []
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    const { data } = await db.collection('many').where(query(n)).get()
    spent.push(performance.now() - started)
    if (data.length !== team) throw new Error(`a query found ${data.length} of ${team}`)
  }
  return median(spent)
}
