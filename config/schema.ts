import { writeFileSync } from 'node:fs'
import { makeSchema, schemas } from './files'

/** Writes the schemas of the files anew: to be run whenever the types they are made from change. */
for (const type of ['BranchYear', 'LocalStandard'] as const)
  writeFileSync(schemas[type].file, `${JSON.stringify(makeSchema(type), null, 2)}\n`)
