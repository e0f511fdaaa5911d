import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseInstant } from './clock'
import { MAX_ENVIRONMENT_BYTES } from './limits'
import type { EmulatorOptions } from './start'

/** What is wrong with the command line, in one sentence. */
export class WrongFlags extends Error {}

/** Reads the command line; throws WrongFlags. */
export function readFlags(args: readonly string[]): EmulatorOptions {
  const flags = parse(args)
  return {
    port: readPort(flags.port),
    data: flags.data,
    reset: flags.reset,
    now: readNow(flags.now),
    functions: readFolder('functions', flags.functions),
    app: readFolder('app', flags.app),
    allowedHosts: readHosts(flags['allow-host'] ?? []),
    env: readEnvironment(flags.env ?? []),
    timersTwice: readEvery(flags['timers-twice']),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.data' },
        reset: { type: 'boolean', default: false },
        now: { type: 'string' },
        functions: { type: 'string' },
        app: { type: 'string' },
        'allow-host': { type: 'string', multiple: true },
        env: { type: 'string', multiple: true },
        'timers-twice': { type: 'string' },
      },
    }).values as Flags
  } catch (error) {
    throw new WrongFlags((error as Error).message)
  }
}

type Flags = {
  port: string
  data: string
  reset: boolean
  now?: string
  functions?: string
  app?: string
  'allow-host'?: string[]
  env?: string[]
  'timers-twice'?: string
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new WrongFlags(`--port takes a number from 0 to 65535, not "${text}".`)
}

function readNow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const instant = parseInstant(text)
  if (instant !== undefined) return instant
  throw new WrongFlags(
    `--now takes an instant with its zone such as 2026-03-01T09:00:00+08:00, not "${text}".`,
  )
}

function readEvery(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new WrongFlags(
    `--timers-twice takes a number from 1, every how many firings one runs twice, not "${text}".`,
  )
}

function readFolder(name: string, folder: string | undefined): string | undefined {
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  throw new WrongFlags(`--${name} takes a folder, and "${folder}" is none.`)
}

function readHosts(names: readonly string[]): readonly string[] {
  const wrong = names.find((name) => !/^[\w.-]+$/.test(name))
  if (wrong === undefined) return names
  throw new WrongFlags(
    `--allow-host takes a name such as my-machine.example, without a port, not "${wrong}".`,
  )
}

function readEnvironment(pairs: readonly string[]): Record<string, string> {
  if (pairs.reduce((sum, pair) => sum + Buffer.byteLength(pair), 0) > MAX_ENVIRONMENT_BYTES)
    throw new WrongFlags(`--env may take ${MAX_ENVIRONMENT_BYTES} bytes in all, as in the cloud.`)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([A-Za-z_]\w*)=([^]*)$/.exec(pair) ?? []
      if (name === undefined || value === undefined)
        throw new WrongFlags(`--env takes KEY=VALUE, not "${pair}".`)
      return [name, value]
    }),
  )
}
