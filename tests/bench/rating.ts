import { build } from 'esbuild'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Work from './rating-work'
import type { Row } from './row'

/** Measures the engine as it runs in the cloud: bundled. What loads TypeScript on the fly names every closure anew. */
export async function rating(): Promise<Row[]> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'rating-')), 'work.js')
  await build({
    entryPoints: ['tests/bench/rating-work.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'warning',
  })
  const work = (await import(outfile)) as typeof Work
  return work.rating()
}
