import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
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
  /** Further flags as they are. */
  readonly flags?: readonly string[]
}

export type Launched = {
  readonly url: string
  readonly pid: number
  readonly data: string
  /** Everything written to stderr so far: the functions' logs and the emulator's warnings. */
  readonly log: () => string
  /** Ends it as a service manager would, and waits until it is gone. */
  readonly stop: () => Promise<void>
  /** Ends it without a warning, as SIGKILL does, and keeps the data. */
  readonly kill: () => Promise<void>
}

type Child = ChildProcessByStdio<null, Readable, Readable>

/** Starts the built emulator, building it first when its sources have changed, and waits until it is ready. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  await parts.emulator()
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'emulator-'))
  const child = spawn(process.execPath, ['dist/emulator/index.js', ...flags({ ...options, data })], {
    // Over the channel it notices when the tests are gone, however they went.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as Child
  const gone = once(child, 'exit')
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.ref()
    child.kill(signal)
    await gone
  }
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), gone])) as [unknown]
  const url = /^ready at (http:\/\/127\.0\.0\.1:\d+)$/.exec(String(line))?.[1]
  if (url === undefined) throw new Error(`the emulator did not start: ${log}`)
  letGo(child)
  return {
    url,
    pid: child.pid!,
    data,
    log: () => log,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM')
      if (options.data === undefined) rmSync(data, { recursive: true, force: true })
    },
  }
}

/** A test that failed before its `stop` must not keep the test runner waiting for ever. */
function letGo(child: Child): void {
  child.unref()
  child.channel?.unref()
  for (const stream of [child.stdout, child.stderr]) (stream as Socket).unref()
}

function flags({
  data,
  reset,
  now,
  functions,
  app,
  env = {},
  flags: further = [],
}: LaunchOptions & { data: string }): string[] {
  return [
    ...['--port', '0', '--data', data],
    ...(reset === true ? ['--reset'] : []),
    ...(now === undefined ? [] : ['--now', now]),
    ...(functions === undefined ? [] : ['--functions', functions]),
    ...(app === undefined ? [] : ['--app', app]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...further,
  ]
}
