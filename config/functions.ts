import { build, type Plugin } from 'esbuild'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const source = 'cloudfunctions'

/** Parts of the SDK for models and AI, a third of its size, that none of our functions reaches. */
const leftOut = /^(@cloudbase\/(ai|app|wx-cloud-client-sdk)|web-streams-polyfill)$/

/** Bundles each folder of cloudfunctions/ into one self-contained file, ready to upload or to run here. */
export async function buildFunctions(outdir = 'dist/cloudfunctions'): Promise<string[]> {
  const entries = await readdir(source, { withFileTypes: true })
  const names = entries.filter((e) => e.isDirectory() && e.name !== 'shared').map((e) => e.name)
  await Promise.all(names.map((name) => buildFunction(name, join(outdir, name))))
  return names
}

async function buildFunction(name: string, outdir: string): Promise<void> {
  await mkdir(outdir, { recursive: true })
  await build({
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(outdir, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [leaveOut],
    logLevel: 'warning',
  })
  await writeFile(
    join(outdir, 'package.json'),
    JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2),
  )
  const timers = join(source, name, 'config.json')
  if (existsSync(timers)) await cp(timers, join(outdir, 'config.json'))
}

/** Puts in their place a module that says so, should anything ever use it. */
const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: leftOut }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get(_, name) {
        if (name === '__esModule' || typeof name === 'symbol') return undefined
        throw new Error(${JSON.stringify(path)} + ' is left out of the bundle: see config/functions.ts')
      } })`,
    }))
  },
}

if (require.main === module) {
  void buildFunctions().then((names) => {
    console.log(`built ${names.join(', ')} into dist/cloudfunctions`)
  })
}
