import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds } from '../emulator/kill-rounds'
import { atMost, type Row } from './row'

const kills = 200

/** What two hundred kills amid writes and transactions lose or tear. `SEED` repeats a run's moments. */
export async function durability(): Promise<Row[]> {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 32)
  console.error(`durability: seed ${seed} (SEED=${seed} npm run bench -- --only durability)`)
  const data = mkdtempSync(join(tmpdir(), 'emulator-'))
  try {
    const { acknowledged, cutOff, damage } = await killRounds(kills, seed, data)
    for (const { round, what } of damage) console.error(`after kill ${round}: ${what}`)
    const of = `in ${kills} kills, of ${acknowledged} acknowledged (${cutOff} cut off), seed ${seed}`
    return [atMost(0, `durability: lost or torn ${of}`, damage.length, 'writes')]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
