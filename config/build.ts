import { parts } from './parts'

const names = process.argv.slice(2)

/** Builds the named parts, whatever is there already up to date left alone. */
async function buildAll(): Promise<void> {
  for (const name of names) {
    const build = parts[name as keyof typeof parts] as (typeof parts)['h5'] | undefined
    if (!build) throw new Error(`There is no part ${name}: ${Object.keys(parts).join(' ')}`)
    console.log(`· ${name}${(await build()) ? '' : ' is up to date'}`)
  }
}

void buildAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
