import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CALL_TIME_LIMIT_MS } from '../limits'

export type FoundFunction = {
  readonly name: string
  readonly file: string
  /** Changes whenever the built file does. */
  readonly build: string
  readonly timeLimitMs: number
}

/** The built function of that name, as it lies on the disk at this moment. */
export function findFunction(folder: string, name: string): FoundFunction | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name)) return undefined
  const file = join(folder, name, 'index.js')
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const timeLimitMs = readTimeLimit(join(folder, name, 'config.json'))
  return { name, file, build: `${stat.mtimeMs} ${stat.size} ${stat.ino}`, timeLimitMs }
}

/** `timeout` of config.json, in seconds. */
function readTimeLimit(file: string): number {
  if (!statSync(file, { throwIfNoEntry: false })) return CALL_TIME_LIMIT_MS
  const { timeout } = JSON.parse(readFileSync(file, 'utf8')) as { timeout?: unknown }
  return typeof timeout === 'number' && timeout > 0 ? timeout * 1000 : CALL_TIME_LIMIT_MS
}
