import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the emulator into index.js and worker.js; only the native store stays outside. */
export async function buildEmulator(outdir: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { index: join(__dirname, 'cli.ts'), worker: join(__dirname, 'functions/worker.ts') },
    outdir,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    loader: { '.html': 'text' },
    charset: 'utf8',
    keepNames: true,
    logLevel: 'warning',
  })
  await mkdir(outdir, { recursive: true })
  for (const { path, contents } of outputFiles) {
    // In one step: an emulator may be starting from this very file.
    await writeFile(`${path}.${process.pid}`, contents)
    await rename(`${path}.${process.pid}`, path)
  }
}
