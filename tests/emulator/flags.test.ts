import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from './launch'

const run = (...flags: string[]) =>
  spawnSync(process.execPath, ['dist/emulator/index.js', ...flags], { encoding: 'utf8', timeout: 10_000 })

let data = ''
beforeAll(async () => {
  // The first launch builds what is run here.
  await (await launch()).stop()
  data = mkdtempSync(join(tmpdir(), 'emulator-'))
})
afterAll(() => {
  rmSync(data, { recursive: true })
})

describe('a flag that is wrong ends it with one sentence', () => {
  it.each([
    [['--port', 'x'], /--port takes a number/],
    [['--port', '65536'], /--port takes a number/],
    [['--now', 'tomorrow'], /--now takes an instant/],
    [['--now', '2026-02-30T00:00:00Z'], /--now takes an instant/],
    [['--now', '2026-03-01T09:00:00'], /--now takes an instant/],
    [['--functions', 'no-such-folder'], /--functions takes a folder/],
    [['--app', 'package.json'], /--app takes a folder/],
    [['--allow-host', 'a.example:80'], /--allow-host takes a name/],
    [['--env', 'COLOUR'], /--env takes KEY=VALUE/],
    [['--env', '1=2'], /--env takes KEY=VALUE/],
    [['--env', `PAD=${'x'.repeat(4093)}`], /--env may take 4096 bytes/],
    [['--timers-twice', '0'], /--timers-twice takes a number/],
    [['--timers-twice', 'x'], /--timers-twice takes a number/],
    [['--colour', 'red'], /--colour/],
    [['stray'], /stray/],
  ])('%j', (flags, sentence) => {
    const { status, stderr, stdout } = run(...flags)
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([2, ''])
  })
})

it('a port that is taken ends it with one sentence', async () => {
  const emulator = await launch()
  const port = new URL(emulator.url).port
  const { status, stderr } = run('--port', port, '--data', data, '--reset')
  expect(stderr).toBe(`Port ${port} is taken. Choose another with --port, or 0 for any.\n`)
  expect(status).toBe(1)
  await emulator.stop()
})

it('it ends when the program that started it over a channel does', async () => {
  const child = spawn(process.execPath, ['dist/emulator/index.js', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await once(child.stdout!, 'data')
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})

it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly', async (signal) => {
  const child = spawn(process.execPath, ['dist/emulator/index.js', '--port', '0', '--data', data])
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  expect(line.toString()).toMatch(/^ready at http:\/\/127\.0\.0\.1:\d+\n$/)
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([0, null])
})
