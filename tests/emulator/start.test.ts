import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// `npm start` ends as a whole, however npm was ended: nothing is left that holds the port.

/** The processes that a process has started, and those that these have. */
function descendants(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = table.map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
  const childrenOf = (parent: number): number[] =>
    pairs.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...childrenOf(child)])
  return childrenOf(pid)
}

function isAlive(pid: number): boolean {
  try {
    // A zombie has ended: only nobody has asked after it yet.
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}

async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100))
    if (await holds()) return true
  return false
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

describe('npm start', () => {
  let data = ''
  let npm: ChildProcess
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'start-'))
  })
  afterEach(() => {
    try {
      process.kill(-npm.pid!, 'SIGKILL')
    } catch {
      // As it should be: nobody of the group is left.
    }
    rmSync(data, { recursive: true, force: true })
  })

  it.each([
    ['npm is asked to end', () => npm.kill('SIGTERM')],
    ['npm is killed', () => npm.kill('SIGKILL')],
    ['Ctrl-C is pressed, which reaches all of them', () => process.kill(-npm.pid!, 'SIGINT')],
  ])('leaves nothing behind when %s', async (_how, end) => {
    const port = await freePort()
    const flags = ['--port', String(port), '--data', data, '--no-app']
    // A group of its own, as a terminal gives it.
    npm = spawn('npm', ['start', '--', ...flags], { detached: true, stdio: 'ignore' })
    const answers = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${port}/clock`).then(
        ({ ok }) => ok,
        () => false,
      )
    expect(await until(answers, 45)).toBe(true)
    const family = [npm.pid!, ...descendants(npm.pid!)]
    expect(family.length).toBeGreaterThan(2)
    end()
    expect(await until(() => !family.some(isAlive), 8)).toBe(true)
    expect(await answers()).toBe(false)
  })
})
