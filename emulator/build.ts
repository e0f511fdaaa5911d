import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the emulator into index.js and worker.js; only the native store stays outside. */
export async function buildEmulator(outdir: string): Promise<void> {
  await build({
    entryPoints: { index: join(__dirname, 'cli.ts'), worker: join(__dirname, 'functions/worker.ts') },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    charset: 'utf8',
    keepNames: true,
    logLevel: 'warning',
  })
}
