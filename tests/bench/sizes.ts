import { build } from 'esbuild'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parts } from '../../config/parts'
import { atMost, type Row } from './row'

const megabyte = 1024 * 1024
const plainFunction = 1.2 * megabyte
/** Two carry the published standards, one reads and writes spreadsheets. */
const larger: Readonly<Record<string, number>> = {
  ...{ organizations: 1.6 * megabyte, tally: 1.6 * megabyte },
  exchange: 3 * megabyte,
}
const mainPackage = 700
const wholeApp = 3 * 1024
const engine = 40

/** What is uploaded: each cloud function, the mini-program's main package, all of it, and the engine in it. */
export async function sizes(): Promise<Row[]> {
  await parts.functions()
  await parts.weapp()
  const functions = await readdir('dist/cloudfunctions')
  const bundles = await Promise.all(
    functions.map(async (name) => {
      const { size } = await stat(join('dist/cloudfunctions', name, 'index.js'))
      return atMost((larger[name] ?? plainFunction) / 1024, `bundle: ${name}`, size / 1024, 'KB')
    }),
  )
  const files = await filesIn('dist/weapp')
  const kilobytes = (chosen: typeof files): number => chosen.reduce((sum, { size }) => sum + size, 0) / 1024
  const { subPackages = [] } = JSON.parse(await readFile('dist/weapp/app.json', 'utf8')) as App
  const main = files.filter(
    ({ path }) => !subPackages.some(({ root }) => relative('dist/weapp', path).startsWith(`${root}/`)),
  )
  return [
    ...bundles,
    atMost(mainPackage, 'weapp: main package', kilobytes(main), 'KB'),
    atMost(wholeApp, 'weapp: all packages', kilobytes(files), 'KB'),
    atMost(engine, 'phone: assess, rate, explain and gap, minified', await engineSize(), 'KB'),
  ]
}

/** The rules as a phone would carry them, with their sentences, without the standards' own text and names. */
async function engineSize(): Promise<number> {
  const entry = ['assess', 'rate', 'explain', 'gap'].map((name) => `export * from '#domain/${name}'`)
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
    external: ['#domain/standards/*', './names/*'],
    format: 'esm',
  })
  return outputFiles[0]!.contents.length / 1024
}

type App = { subPackages?: { root: string }[] }

async function filesIn(folder: string): Promise<{ path: string; size: number }[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return { path, size: (await stat(path)).size }
      }),
  )
}
