import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parts } from '../../config/parts'
import { atMost, median, type Row } from './row'

const rounds = 9
const plain = 1.1
/** Two carry the published standards, one reads and writes spreadsheets. */
const larger: Readonly<Record<string, number>> = { organizations: 1.3, tally: 1.3, exchange: 1.3 }

/** Loading a function in a new process, next to loading the bare SDK bundled by the same tool, in turn. */
export async function coldStart(): Promise<Row[]> {
  await parts.functions()
  const folder = await mkdtemp(join(tmpdir(), 'bare-'))
  const bare = join(folder, 'bare.js')
  await build({
    stdin: { contents: "exports.app = require('@cloudbase/node-sdk').init({})", resolveDir: process.cwd() },
    ...{
      outfile: bare,
      bundle: true,
      platform: 'node',
      target: 'node18',
      charset: 'utf8',
      logLevel: 'error',
    },
  })
  const names = await readdir('dist/cloudfunctions')
  const files = new Map(names.map((name) => [name, resolve('dist/cloudfunctions', name, 'index.js')]))
  const times = new Map<string, number[]>([...names, 'bare'].map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, spent] of times) spent.push(load(files.get(name) ?? bare))
  await rm(folder, { recursive: true })

  const reference = median(times.get('bare')!)
  return names.map((name) =>
    atMost(
      larger[name] ?? plain,
      `cold start: ${name}, of ${Math.round(reference)} ms bare`,
      median(times.get(name)!) / reference,
      '×',
    ),
  )
}

/** Milliseconds from the first line to a loaded module, told by the process itself. */
function load(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t)`
  const env = { ...process.env, TCB_ENV: 'x', TENCENTCLOUD: 'true' }
  return Number(spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).stdout)
}
