import { parseArgs } from 'node:util'
import cloudbase from '@cloudbase/node-sdk'
import type { JournalSeal, Verified } from '#types/journal'
import { journal } from '../cloudfunctions/shared/collections/journal'
import { seals } from '../cloudfunctions/shared/collections/seals'
import { verifyChain } from '../cloudfunctions/shared/verify-chain'

const usage = `npm run journal -- --env <id> [--chain <organization>] [--head <hash>] [--url <emulator>]
  --env     the cloud environment; the credentials are read from TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY
  --chain   one organization's chain; without it every chain
  --head    the hash of a last link noted down before: it must still be in the chain
  --url     where an emulator listens, http://127.0.0.1:8787, in place of the cloud`

type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>
type Options = { env: string; chain?: string; head?: string; url?: string }

const page = 100

/** Looks through the chains of the journal, and says of each whether it holds. */
async function main({ chain, head, ...where }: Options): Promise<void> {
  const database = open(where)
  const chains = chain === undefined ? await chainsIn(database) : [chain]
  if (chains.length === 0) console.log('日志里还没有内容')
  for (const one of chains) {
    const found = await verifyWhole(one, database)
    const broken = found.broken ?? (head === undefined ? undefined : await findCut(one, head, database))
    if (broken) process.exitCode = 1
    console.log(broken ? `✗ ${one}：${broken.say}` : `✓ ${one}：${tell(found)}`)
  }
}

function open({ env, url }: Pick<Options, 'env' | 'url'>): Database {
  const credentials = { secretId: variable('SECRETID', url), secretKey: variable('SECRETKEY', url) }
  return cloudbase.init({ env, ...credentials, ...(url && { serviceUrl: `${url}/admin` }) }).database()
}

/** An emulator takes anything for a credential. */
function variable(name: string, url?: string): string {
  const value = process.env[`TENCENTCLOUD_${name}`] ?? (url && 'emulator')
  if (!value) throw new Error(`TENCENTCLOUD_${name} is not set in the environment.\n${usage}`)
  return value
}

async function verifyWhole(chain: string, database: Database): Promise<Verified> {
  const whole: Verified = { links: 0, entries: 0 }
  for (let after: number | undefined = 0; after !== undefined;) {
    const { links, entries, next, ...rest }: Verified = await verifyChain(chain, after, database)
    Object.assign(whole, rest, { links: whole.links + links, entries: whole.entries + entries })
    after = next
  }
  return whole
}

/** A chain whose end was cut off together with its entries still holds; only who noted its head down can tell. */
async function findCut(chain: string, head: string, database: Database): Promise<Verified['broken']> {
  const { data } = await database.collection(seals.name).where({ chain, hash: head }).limit(1).get()
  if ((data as JournalSeal[]).length > 0) return undefined
  return { link: '', say: `链上没有哈希为 ${head} 的环：记下它以后，链的末尾被截去或重写过` }
}

const tell = ({ links, entries, head }: Verified): string =>
  `${links} 环、${entries} 条日志，环环相接${head ? `；最后一环的哈希 ${head}` : ''}`

/** Every chain of which there is a link or an entry: either may have been deleted whole. */
async function chainsIn(database: Database): Promise<string[]> {
  const found = await Promise.all([seals.name, journal.name].map((name) => chainsOf(name, database)))
  return [...new Set(found.flat())].sort()
}

async function chainsOf(name: string, database: Database): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const { data } = await database
      .collection(name)
      .aggregate()
      .match({ chain: database.command.gt(found.at(-1) ?? '') })
      .group({ _id: '$chain' })
      .sort({ _id: 1 })
      .limit(page)
      .end()
    const chains = (data as { _id: string }[]).map(({ _id }) => _id)
    found.push(...chains)
    if (chains.length < page) return found
  }
}

function readOptions(): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { env: text, chain: text, head: text, url: text } })
  const { env, ...more } = values
  if (!env) throw new Error(usage)
  if (more.head !== undefined && more.chain === undefined)
    throw new Error(`--head belongs to one chain: say which with --chain.\n${usage}`)
  return { env, ...more }
}

async function run(): Promise<void> {
  await main(readOptions())
}

void run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
