import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_FUNCTION_NAME_LENGTH } from '../limits'
import type { FunctionConfig } from './read-config'
import { readConfig } from './read-config'
import { readSettings } from './read-settings'

/** Hears what is wrong with the settings of a function. */
export type Complain = (error: Error, name: string) => void
export type FoundFunction = FunctionConfig & {
  readonly name: string
  readonly file: string
  /** Changes whenever the built file does, or its memory. */
  readonly build: string
}

/** The built function of that name, as it lies on the disk at this moment; throws BrokenConfig. */
export function findFunction(folder: string, name: string): FoundFunction | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || name.length > MAX_FUNCTION_NAME_LENGTH) return undefined
  const file = join(folder, name, 'index.js')
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const config = readConfig(readSettings(folder, name))
  const build = `${stat.mtimeMs} ${stat.size} ${stat.ino} ${config.memoryMb}`
  return { name, file, build, ...config }
}

/** All of them by name; those whose settings are broken are told to `complain` and left out. */
export function listFunctions(folder: string, complain: Complain): FoundFunction[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      try {
        return findFunction(folder, name)
      } catch (error) {
        complain(error as Error, name)
        return undefined
      }
    })
    .filter((found) => found !== undefined)
}
