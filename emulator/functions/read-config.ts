import { isRecord } from '../http/exchange'
import {
  CALL_TIME_LIMIT_MS,
  MAX_ENVIRONMENT_BYTES,
  MAX_MEMORY_MB,
  MAX_TIME_LIMIT_S,
  MAX_TRIGGERS,
  MEMORY_MB,
} from '../limits'
import type { Cron } from '../timers/cron'
import { parseCron, WrongCron } from '../timers/cron'
import type { Setting } from './read-settings'
import { BrokenConfig } from './read-settings'

export type Trigger = { readonly name: string; readonly config: string; readonly cron: Cron }
export type FunctionConfig = {
  readonly timeLimitMs: number
  readonly memoryMb: number
  readonly triggers: readonly Trigger[]
  /** Where it answers HTTP, if not at its own name; no slash at the end. */
  readonly path: string | undefined
  /** The variables it finds in its environment, besides those of all functions. */
  readonly variables: Readonly<Record<string, string>>
}

/** Reads `timeout` in seconds, `memorySize` in MB, `triggers`, `path` and `envVariables`; all may be absent. Throws BrokenConfig. */
export function readConfig(setting: Setting): FunctionConfig {
  return {
    timeLimitMs: readTimeLimit(...setting('timeout')),
    memoryMb: readMemory(...setting('memorySize')),
    triggers: readTriggers(...setting('triggers')),
    path: readPath(...setting('path')),
    variables: readVariables(...setting('envVariables')),
  }
}

function readTimeLimit(file: string, timeout: unknown): number {
  if (timeout === undefined) return CALL_TIME_LIMIT_MS
  if (typeof timeout === 'number' && timeout > 0 && timeout <= MAX_TIME_LIMIT_S) return timeout * 1000
  throw new BrokenConfig(
    `timeout in ${file} must be a number of seconds above 0, and ${MAX_TIME_LIMIT_S} at most.`,
  )
}

function readMemory(file: string, size: unknown = MEMORY_MB): number {
  if (Number.isInteger(size) && (size as number) >= 64 && (size as number) <= MAX_MEMORY_MB)
    return size as number
  throw new BrokenConfig(`memorySize in ${file} must be a number of MB from 64 to ${MAX_MEMORY_MB}.`)
}

function readTriggers(file: string, triggers: unknown): Trigger[] {
  if (triggers === undefined) return []
  if (!Array.isArray(triggers) || triggers.length > MAX_TRIGGERS)
    throw new BrokenConfig(`triggers in ${file} must be a list of ${MAX_TRIGGERS} at most.`)
  const read = triggers.map((trigger: unknown) => readTrigger(file, trigger))
  if (new Set(read.map(({ name }) => name)).size < read.length)
    throw new BrokenConfig(`triggers in ${file} have the same name twice.`)
  return read
}

function readTrigger(file: string, trigger: unknown): Trigger {
  const { name, type, config } = isRecord(trigger) ? trigger : {}
  if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,59}$/.test(name) || typeof config !== 'string')
    throw new BrokenConfig(
      `A trigger in ${file} must have a name (a letter, then letters, digits, - and _) and a config.`,
    )
  if (type !== 'timer') throw new BrokenConfig(`The trigger ${name} in ${file} must be of the type "timer".`)
  try {
    return { name, config, cron: parseCron(config) }
  } catch (error) {
    if (error instanceof WrongCron) throw new BrokenConfig(`The trigger ${name} in ${file}: ${error.message}`)
    throw error
  }
}

function readPath(file: string, path: unknown): string | undefined {
  if (path === undefined) return undefined
  if (typeof path === 'string' && /^(\/[\w.~-]+)+$/.test(path)) return path
  throw new BrokenConfig(`path in ${file} must be like "/pay/notify".`)
}

function readVariables(file: string, variables: unknown = {}): Readonly<Record<string, string>> {
  if (!isRecord(variables) || !Object.values(variables).every((value) => typeof value === 'string'))
    throw new BrokenConfig(`envVariables in ${file} must be an object of texts.`)
  if (Buffer.byteLength(Object.entries(variables).flat().join('')) > MAX_ENVIRONMENT_BYTES)
    throw new BrokenConfig(`envVariables in ${file} may take ${MAX_ENVIRONMENT_BYTES} bytes in all.`)
  return variables as Readonly<Record<string, string>>
}
