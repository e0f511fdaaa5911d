import { writeFileSync } from 'node:fs'
import { makeSchema, schemaFile } from './branch-year'

/** Writes the schema of a branch-year file anew: to be run whenever the types of the records change. */
writeFileSync(schemaFile, `${JSON.stringify(makeSchema(), null, 2)}\n`)
