import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parts } from '../../config/parts'

export type LaunchOptions = {
  /** A folder to go on with; by default a new one that is deleted on `stop`. */
  readonly data?: string
  readonly reset?: boolean
  /** An ISO instant with its zone. */
  readonly now?: string
  readonly functions?: string
  readonly app?: string
  readonly env?: Readonly<Record<string, string>>
}

export type Launched = {
  readonly url: string
  readonly data: string
  /** Everything written to stderr so far: the functions' logs and the emulator's warnings. */
  readonly log: () => string
  /** Ends it as a service manager would, and waits until it is gone. */
  readonly stop: () => Promise<void>
  /** Ends it as a power cut would, keeping the data. */
  readonly kill: () => Promise<void>
}

/** Starts the built emulator, building it first when its sources have changed, and waits until it is ready. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  await parts.emulator()
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'emulator-'))
  const child = spawn(process.execPath, ['dist/emulator/index.js', ...flags({ ...options, data })], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await gone
  }
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), gone])) as [unknown]
  const url = /^ready at (http:\/\/127\.0\.0\.1:\d+)$/.exec(String(line))?.[1]
  if (url === undefined) throw new Error(`the emulator did not start: ${log}`)
  return {
    url,
    data,
    log: () => log,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM')
      if (options.data === undefined) rmSync(data, { recursive: true, force: true })
    },
  }
}

function flags({ data, reset, now, functions, app, env = {} }: LaunchOptions & { data: string }): string[] {
  return [
    ...['--port', '0', '--data', data],
    ...(reset === true ? ['--reset'] : []),
    ...(now === undefined ? [] : ['--now', now]),
    ...(functions === undefined ? [] : ['--functions', functions]),
    ...(app === undefined ? [] : ['--app', app]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
}
