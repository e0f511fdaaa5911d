import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Output, Reply } from '#types/api'
import { parts } from './parts'
import { personalKey } from './personal-key'

const linux = process.platform === 'linux'

const usage = `npm start -- [--port 8787] [--data .data] [--reset] [--now 2026-03-24T01:20:00Z] [--no-app]
  --port    where to listen on this machine; 0 takes any free port
  --data    the folder that keeps the database
  --reset   begin anew: what that folder keeps is thrown away
  --now     the moment it is to be, for the whole system; time goes on from there
  --no-app  the backend alone, without building the screens`

type Options = { port: number; data: string; reset: boolean; now?: string; app: boolean }

/** Builds what is stale, starts the emulator on the built parts, and fills it with the demonstration. */
async function start({ port, data, reset, now, app }: Options): Promise<void> {
  await step('cloud functions', parts.functions)
  await step('emulator', parts.emulator)
  if (app) await step('screens (a minute, the first time)', parts.h5Local)

  const url = `http://127.0.0.1:${port || (await freePort())}`
  const key = randomBytes(24).toString('hex')
  const emulator = run(url, key, { data, reset, app, ...(now && { now }) })
  await readyOf(emulator)
  const people = await prepare(url, key)
  await fetch(`${url}/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(people),
  })
  console.log(app ? `\nStar Branch · 星级支部 is at ${url}\n` : `\nThe backend is at ${url}\n`)
}

function run(url: string, key: string, { data, reset, now, app }: Omit<Options, 'port'>): ChildProcess {
  const environment = {
    APP_URL: url,
    SETUP_KEY: key,
    PERSONAL_KEY: personalKey(data),
    DEMONSTRATION: 'allowed',
    WECHAT_APPID: 'wx-local',
    WECHAT_SECRET: 'local-only',
  }
  const flags = [
    ...['--port', new URL(url).port, '--data', data, '--functions', 'dist/cloudfunctions'],
    ...(reset ? ['--reset'] : []),
    ...(now ? ['--now', now] : []),
    ...(app ? ['--app', 'dist/h5-local'] : []),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
  // The channel lets the emulator notice when this process is gone, however it went.
  const emulator = spawn(process.execPath, ['dist/emulator/index.js', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  emulator.on('exit', (code) => process.exit(code ?? 1))
  process.on('exit', () => emulator.kill())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => emulator.kill(signal))
  return emulator
}

/** Ends with npm, however that ended: a killed npm passes nothing on to the shell and the tsx in between. */
function endWithNpm(): void {
  let child = process.pid
  let parent = parentOf(child)
  while (parent > 1 && !isNpm(parent)) [child, parent] = [parent, parentOf(parent)]
  if (parent > 1) setInterval(() => parentOf(child) === parent || process.exit(1), 1000).unref()
}

function isNpm(pid: number): boolean {
  const command = linux ? readProcess(pid, 'cmdline') : askAbout(pid, 'args')
  return /^npm\b|npm-cli\.js/.test(command)
}

/** 0 when that process is gone, or the system will not tell. */
function parentOf(pid: number): number {
  if (pid === process.pid) return process.ppid
  return Number(linux ? /\) \S (\d+)[^)]*$/.exec(readProcess(pid, 'stat'))?.[1] : askAbout(pid, 'ppid')) || 0
}

function readProcess(pid: number, what: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}

function askAbout(pid: number, what: 'ppid' | 'args'): string {
  const { stdout } = spawnSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' })
  return (stdout as string | null)?.trim() ?? ''
}

/** Waits for the emulator's own word that it listens. */
function readyOf(emulator: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    createInterface({ input: emulator.stdout! }).on('line', (line) => {
      if (line.startsWith('ready at')) resolve()
      else console.log(line)
    })
  })
}

async function prepare(url: string, key: string): Promise<Output<'setup', 'prepare'>['people']> {
  console.log('· demonstration data')
  const answer = await fetch(`${url}/call/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'prepare', input: { key, demonstration: true } }),
  })
  const reply = (await answer.json()) as Reply<Output<'setup', 'prepare'>>
  if (!reply.ok) throw new Error(reply.say)
  return reply.data.people
}

async function step(what: string, build: () => Promise<boolean>): Promise<void> {
  console.log(`· ${what}`)
  await build()
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.data' },
      reset: { type: 'boolean', default: false },
      now: { type: 'string' },
      'no-app': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port`)
  return {
    port,
    data: values.data,
    reset: values.reset,
    app: !values['no-app'],
    ...(values.now && { now: values.now }),
  }
}

try {
  endWithNpm()
  void start(readOptions()).catch(fail)
} catch (error) {
  fail(error, `\n${usage}`)
}

function fail(error: unknown, help = ''): never {
  console.error(`${error instanceof Error ? error.message : String(error)}${help}`)
  process.exit(1)
}
