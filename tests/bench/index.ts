import { parseArgs } from 'node:util'
import { coldStart } from './cold-start'
import { durability } from './durability'
import { engine } from './engine'
import { overhead } from './overhead'
import { rating } from './rating'
import { roundTrips } from './round-trips'
import type { Row } from './row'
import { sizes } from './sizes'
import { unit } from './unit'

// Without it the SDK looks for Tencent's metadata service at every call: 63 ms each.
process.env['TENCENTCLOUD'] = 'true'

const measures = { sizes, roundTrips, unit, coldStart, overhead, rating, engine, durability }

/** Measures everything, or what `--only` names, and prints a table, or with `--json` an array of rows. */
async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
  const chosen = Object.entries(measures).filter(([name]) => !values.only || name === values.only)
  if (chosen.length === 0) throw new Error(`--only takes one of: ${Object.keys(measures).join(' ')}`)
  const rows: Row[] = []
  for (const [, measure] of chosen) rows.push(...(await measure()))
  if (values.json) console.log(JSON.stringify(rows, null, 2))
  else console.table(rows)
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1
}

void bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
