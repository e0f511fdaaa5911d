import { spawn } from 'node:child_process'
import { buildEmulator } from '../emulator/build'
import { buildIfStale } from './fresh'
import { buildFunctions } from './functions'

const shared = ['types', 'domain', 'package-lock.json', 'tsconfig.json']
const screens = [...shared, 'src', 'config', 'babel.config.js']

/** Everything that is built, each part from its own sources and only when they changed. */
export const parts = {
  functions: () =>
    buildIfStale('dist/cloudfunctions', [...shared, 'cloudfunctions', 'config/functions.ts'], () =>
      buildFunctions(),
    ),
  emulator: () =>
    buildIfStale('dist/emulator', ['emulator', 'package-lock.json'], () => buildEmulator('dist/emulator')),
  weapp: () => buildIfStale('dist/weapp', screens, () => taro('weapp')),
  h5: () => buildIfStale('dist/h5', screens, () => taro('h5')),
  /** The h5 build that knows the identity switch of a local run. */
  h5Local: () => buildIfStale('dist/h5-local', screens, () => taro('h5', { STAR_LOCAL: '1' })),
}

/** Runs Taro's own builder; what it prints is shown only when it fails. */
function taro(type: 'weapp' | 'h5', env: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type, '--no-check'],
      {
        env: { ...process.env, NODE_ENV: 'production', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let said = ''
    const hear = (chunk: Buffer): void => void (said += chunk.toString())
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) => {
      if (code === 0 && !/编译失败|Failed to compile/.test(said)) resolve()
      else reject(new Error(`The ${type} build failed:\n${said.slice(-6000)}`))
    })
  })
}
