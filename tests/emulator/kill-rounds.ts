import { cloudApi, makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

// Kills the emulator in the midst of writes and transactions, again and again, and looks at what is left.

type Answer = {
  code?: string
  transactionId?: string
  data: { list: string[]; total: number; updated: number }
}
type Found = Readonly<Record<string, unknown>>
type Wire = (action: string, body?: object) => Promise<Answer>
/** What clients have been told is done; a document that is to be gone is undefined. */
type Told = Map<string, number | undefined>

const ACCOUNTS = ['a', 'b', 'c', 'd']
const START = 1000
const HANDS = 4
/** Documents that note one transfer: a commit long enough for a kill to meet it. */
const SLIPS = 20
const COLLECTIONS = ['writes', 'accounts', 'transfers']

export type Damage = { readonly round: number; readonly what: string }
export type Report = {
  readonly kills: number
  /** Writes and transactions that were acknowledged. */
  readonly acknowledged: number
  /** Requests that were under way when the process died. */
  readonly cutOff: number
  readonly damage: readonly Damage[]
}

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many kills of one data folder, each at a moment the seed chooses, and everything that was lost or torn. */
export async function killRounds(kills: number, seed: number, data: string): Promise<Report> {
  const random = seeded(seed)
  const told: Told = new Map()
  const damage: Damage[] = []
  let [acknowledged, cutOff] = [0, 0]
  for (let round = 0; round <= kills; round++) {
    const emulator = await launch({ data })
    const wire = wireOf(emulator)
    if (round === 0) await prepare(emulator.url, wire)
    else damage.push(...(await inspect(wire, told)).map((what) => ({ round, what })))
    if (round === kills) await emulator.stop()
    else {
      const work = await killAmidWork(emulator, wire, told, round, random)
      acknowledged += work.acknowledged
      cutOff += work.cutOff
    }
  }
  return { kills, acknowledged, cutOff, damage }
}

/** Past the SDK, which goes on warning of a request that a kill has cut off. */
function wireOf({ url }: Launched): Wire {
  return async (action, body = {}) => {
    const request = { action: `database.${action}`, ...body }
    const response = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(request) })
    return (await response.json()) as Answer
  }
}

async function prepare(url: string, wire: Wire): Promise<void> {
  for (const TableName of COLLECTIONS) await cloudApi(url, 'CreateTable', { TableName })
  await makeIndexes(url, 'writes', { name: 'n', fields: { n: 1 }, unique: true })
  const data = ACCOUNTS.map((_id) => JSON.stringify({ _id, balance: START }))
  await wire('insertDocument', { collectionName: 'accounts', data })
}

/** Several hands work at once until one of them has seen enough, and a moment later, in the midst of it, comes the kill. */
async function killAmidWork(
  emulator: Launched,
  wire: Wire,
  told: Told,
  round: number,
  random: () => number,
): Promise<{ acknowledged: number; cutOff: number }> {
  let left = 1 + Math.floor(random() * 60)
  const delay = random() * 4
  let [acknowledged, cutOff] = [0, 0]
  let killed: Promise<void> | undefined
  const hand = async (work: (i: number) => Promise<boolean>): Promise<void> => {
    for (let i = 0; killed === undefined; i++) {
      const done = await work(i).catch(() => void cutOff++)
      if (done === true) acknowledged++
      if (done === true && --left === 0) setTimeout(() => void (killed = emulator.kill()), delay)
    }
  }
  const writers = Array.from({ length: HANDS }, (_, n) =>
    hand((i) => writeOnce(wire, told, `${round}-${n}`, i)),
  )
  const movers = Array.from({ length: HANDS }, (_, n) =>
    hand((i) => moveMoney(wire, told, `${round}-${n}-${i}`, random)),
  )
  await Promise.all([...writers, ...movers])
  await killed
  return { acknowledged, cutOff }
}

/** In turn an insert, an update of what was inserted, and every other time its removal. */
async function writeOnce(wire: Wire, told: Told, hand: string, i: number): Promise<boolean> {
  const _id = `${hand}-${Math.floor(i / 3)}`
  const at = { collectionName: 'writes', query: JSON.stringify({ _id }), queryType: 'DOC', multi: false }
  const key = `writes ${_id}`
  const n = i + Number(hand.replace('-', '')) * 1e6
  // Until it is acknowledged, either state may be found.
  const before = told.get(key)
  told.delete(key)
  if (i % 3 === 0)
    await wire('insertDocument', { collectionName: 'writes', data: [JSON.stringify({ _id, n })] })
  else if (i % 3 === 1)
    await wire('modifyDocument', { ...at, merge: true, upsert: false, data: JSON.stringify({ $set: { n } }) })
  else if (i % 2 === 0) await wire('removeDocument', at)
  else {
    told.set(key, before)
    return false
  }
  told.set(key, i % 3 === 2 ? undefined : n)
  return true
}

/** Two balances and the slips that note it: all of them, or none. */
async function moveMoney(wire: Wire, told: Told, _id: string, random: () => number): Promise<boolean> {
  const from = Math.floor(random() * ACCOUNTS.length)
  const to = (from + 1 + Math.floor(random() * (ACCOUNTS.length - 1))) % ACCOUNTS.length
  const amount = 1 + Math.floor(random() * 9)
  const { transactionId } = await wire('startTransaction')
  const change = (account: number, by: number): Promise<Answer> =>
    wire('modifyDocument', {
      ...{
        collectionName: 'accounts',
        queryType: 'DOC',
        multi: false,
        merge: true,
        upsert: false,
        transactionId,
      },
      query: JSON.stringify({ _id: ACCOUNTS[account] }),
      data: JSON.stringify({ $inc: { balance: by } }),
    })
  const slips = Array.from({ length: SLIPS }, (_, n) =>
    JSON.stringify({ _id: `${_id}/${n}`, transfer: _id, from: ACCOUNTS[from], to: ACCOUNTS[to], amount }),
  )
  const steps = [
    () => change(from, -amount),
    () => wire('insertDocument', { collectionName: 'transfers', data: slips, transactionId }),
    () => change(to, amount),
    () => wire('commitTransaction', { transactionId }),
  ]
  // A conflict with another hand ends the transaction: then there is nothing to find.
  for (const step of steps) if ((await step()).code !== undefined) return false
  told.set(`transfers ${_id}`, amount)
  return true
}

/** What was acknowledged and is not so, and what was done by half. */
async function inspect(wire: Wire, told: Told): Promise<string[]> {
  const [writes, accounts, slips] = await Promise.all(COLLECTIONS.map((name) => readAll(wire, name)))
  const transfers = [...new Map(slips!.map((slip) => [slip.transfer, slip])).values()]
  const found = new Map([
    ...writes!.map(({ _id, n }): [string, unknown] => [`writes ${String(_id)}`, n]),
    ...transfers.map(({ transfer, amount }): [string, unknown] => [`transfers ${String(transfer)}`, amount]),
  ])
  const lost = [...told].filter(([key, value]) => found.get(key) !== value)
  const { total } = (await wire('calculateDocument', { collectionName: 'writes', queryType: 'WHERE' })).data
  return [
    ...lost.map(([key, value]) => `${key} should be ${String(value)} and is ${String(found.get(key))}`),
    ...tornAccounts(accounts!, transfers),
    ...(slips!.length === transfers.length * SLIPS ? [] : ['a transfer has some of its slips']),
    ...(total === writes!.length ? [] : [`${total} writes are counted, ${writes!.length} are there`]),
    ...(await unindexed(wire, writes!)),
  ]
}

/** Accounts that do not hold what their transfers make of them. */
function tornAccounts(accounts: readonly Found[], transfers: readonly Found[]): string[] {
  const balances = new Map<unknown, number>(ACCOUNTS.map((_id) => [_id, START]))
  for (const { from, to, amount } of transfers) {
    balances.set(from, balances.get(from)! - Number(amount))
    balances.set(to, balances.get(to)! + Number(amount))
  }
  const held = new Map(accounts.map(({ _id, balance }) => [_id, balance]))
  const torn = [...balances].filter(([_id, balance]) => held.get(_id) !== balance)
  return torn.map(([_id, due]) => `account ${String(_id)} holds ${String(held.get(_id))} instead of ${due}`)
}

/** The index leads to every document. */
async function unindexed(wire: Wire, writes: readonly Found[]): Promise<string[]> {
  const $in = writes.slice(-1000).map(({ n }) => n)
  const query = JSON.stringify({ n: { $in } })
  const { list } = (
    await wire('getDocument', { collectionName: 'writes', queryType: 'WHERE', query, limit: 1000 })
  ).data
  return list.length === $in.length ? [] : [`the index finds ${list.length} of ${$in.length}`]
}

async function readAll(wire: Wire, collectionName: string): Promise<Found[]> {
  const all: Found[] = []
  for (let offset = 0; ; offset += 1000) {
    const page = { collectionName, queryType: 'WHERE', limit: 1000, offset }
    const { code, data } = await wire('getDocument', page)
    if (code !== undefined) throw new Error(`${collectionName} cannot be read: ${code}`)
    const { list } = data
    all.push(...list.map((text) => JSON.parse(text) as Found))
    if (list.length < 1000) return all
  }
}
