import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Builds unless what is there was built from these very files; says whether it built. */
export async function buildIfStale(
  output: string,
  sources: readonly string[],
  build: () => Promise<unknown>,
): Promise<boolean> {
  const stamp = join('dist', '.stamps', output.replaceAll('/', '-'))
  const digest = await digestOf(sources)
  const built = existsSync(output) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest
  if (built) return false
  await build()
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, digest)
  return true
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of [...paths].sort())
    for await (const file of filesIn(path)) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

async function* filesIn(path: string): AsyncGenerator<string> {
  if (!(await stat(path)).isDirectory()) return yield path
  for (const entry of (await readdir(path)).sort()) yield* filesIn(join(path, entry))
}
