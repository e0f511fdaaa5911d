import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../http/exchange'
import { CALL_TIME_LIMIT_MS, MAX_FUNCTION_NAME_LENGTH } from '../limits'

export type FoundFunction = {
  readonly name: string
  readonly file: string
  /** Changes whenever the built file does. */
  readonly build: string
  readonly timeLimitMs: number
}

/** A function's config.json that cannot be made sense of; the message names the file. */
export class BrokenConfig extends Error {}

/** The built function of that name, as it lies on the disk at this moment. */
export function findFunction(folder: string, name: string): FoundFunction | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || name.length > MAX_FUNCTION_NAME_LENGTH) return undefined
  const file = join(folder, name, 'index.js')
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const timeLimitMs = readTimeLimit(join(folder, name, 'config.json'))
  return { name, file, build: `${stat.mtimeMs} ${stat.size} ${stat.ino}`, timeLimitMs }
}

/** `timeout` of config.json, in seconds; throws BrokenConfig. */
function readTimeLimit(file: string): number {
  if (!statSync(file, { throwIfNoEntry: false })) return CALL_TIME_LIMIT_MS
  const { timeout } = readConfig(file)
  if (timeout === undefined) return CALL_TIME_LIMIT_MS
  if (typeof timeout === 'number' && timeout > 0) return timeout * 1000
  throw new BrokenConfig(`timeout in ${file} must be a number of seconds above 0.`)
}

function readConfig(file: string): { readonly timeout?: unknown } {
  let config: unknown
  try {
    config = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new BrokenConfig(`${file} is not JSON: ${(error as Error).message}`)
  }
  if (isRecord(config)) return config
  throw new BrokenConfig(`${file} must hold an object.`)
}
