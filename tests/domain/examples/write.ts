import { writeFileSync } from 'node:fs'
import { examples } from '.'

/** Writes the examples anew: `npx tsx tests/domain/examples/write.ts && npx prettier --write examples`. */
for (const [name, content] of Object.entries(examples))
  writeFileSync(`examples/${name}.json`, JSON.stringify(content))
