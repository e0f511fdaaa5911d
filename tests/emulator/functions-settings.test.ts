import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from './call'
import type { Launched } from './launch'
import { launch } from './launch'

// What a project says of its functions in cloudbaserc.json, and a function in its own config.json.

const longest = 'f'.repeat(60)
const daily = { name: 'daily', type: 'timer', config: '0 0 9 * * * *' }

let project: string
let emulator: Launched
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'project-'))
  for (const name of ['plain', 'own', 'stranger', longest, `${longest}f`]) {
    mkdirSync(join(project, 'functions', name), { recursive: true })
    const code =
      'exports.main = (_, context) => ({ ms: context.time_limit_in_ms, mb: context.memory_limit_in_mb, word: process.env.WORD, all: process.env.ALL })'
    writeFileSync(join(project, 'functions', name, 'index.js'), code)
  }
  writeFileSync(join(project, 'functions/own/config.json'), JSON.stringify({ timeout: 7 }))
  emulator = await launch({ functions: join(project, 'functions'), env: { ALL: 'told' } })
})
afterAll(async () => {
  await emulator.stop()
  rmSync(project, { recursive: true })
})
afterEach(() => {
  for (const folder of ['', 'functions/']) rmSync(join(project, folder, 'cloudbaserc.json'), { force: true })
})

const write = (content: unknown, folder = ''): void =>
  writeFileSync(join(project, folder, 'cloudbaserc.json'), JSON.stringify(content))
const settings = (name: string): object => ({
  functions: [
    {
      name,
      timeout: 5,
      memorySize: 128,
      envVariables: { WORD: '好', ALL: 'own' },
      triggers: [daily],
    },
  ],
})
const answer = async (name: string) => (await call(emulator, name)).body

it.each(['', 'functions'])('a cloudbaserc.json in "%s" sets limits, variables and timers', async (folder) => {
  write(settings('plain'), folder)
  expect(await answer('plain')).toMatchObject({ ms: 5000, mb: 128, word: '好' })
  const timers = (await (await fetch(`${emulator.url}/timers`)).json()) as unknown
  expect(timers).toMatchObject([{ function: 'plain', trigger: 'daily', config: daily.config }])
})
it('what all functions are told goes before what one is told', async () => {
  write(settings('plain'))
  expect(await answer('plain')).toMatchObject({ all: 'told' })
})
it('config.json goes before it, setting by setting', async () => {
  write(settings('own'))
  expect(await answer('own')).toMatchObject({ ms: 7000, mb: 128 })
})
it('a function that it does not name has the usual settings', async () => {
  write(settings('plain'))
  expect(await answer('stranger')).toMatchObject({ ms: 20_000, mb: 256, all: 'told' })
})
it.each([
  ['no list of functions', { functions: {} }],
  ['a wrong time limit', { functions: [{ name: 'plain', timeout: '5' }] }],
  ['a variable that is no text', { functions: [{ name: 'plain', envVariables: { A: 1 } }] }],
  ['too many variables', { functions: [{ name: 'plain', envVariables: { A: 'x'.repeat(4096) } }] }],
])('%s fails the call, naming the file', async (_what, content) => {
  write(content)
  expect(await call(emulator, 'plain')).toMatchObject({
    status: 500,
    body: {
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining(join(project, 'cloudbaserc.json')) as string,
    },
  })
})
it('a name may have 60 characters, and no more', async () => {
  expect(await call(emulator, longest)).toMatchObject({ status: 200 })
  expect(await call(emulator, `${longest}f`)).toMatchObject({ status: 404 })
})
