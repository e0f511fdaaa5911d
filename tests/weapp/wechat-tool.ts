import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

const shipped = (tool: string) => {
  const folder = folders[process.platform]
  if (!folder || process.arch !== 'x64')
    throw new Error(
      `WeChat's compiler ${tool} exists for x64 only, not for ${process.platform} ${process.arch}: run the weapp tests on Linux x64.`,
    )
  const runner = createRequire(require.resolve('@tarojs/webpack5-runner'))
  const simulate = createRequire(runner.resolve('miniprogram-simulate'))
  const home = path.dirname(simulate.resolve('miniprogram-compiler/package.json'))
  return path.join(home, 'bin', folder, folder === 'windows' ? `${tool}.exe` : tool)
}

/**
 * Runs WeChat's own compiler of views (`wcc`) or styles (`wcsc`). They come with Taro's tool chain,
 * but npm unpacks them without leave to run; a copy in the temp folder gets it.
 */
export const weChatTool = (tool: 'wcc' | 'wcsc', dist: string, args: string[]) => {
  const source = shipped(tool)
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), `${tool}-`))
  const own = path.join(temp, path.basename(source))
  try {
    fs.copyFileSync(source, own)
    fs.chmodSync(own, 0o755)
    return execFileSync(own, args, { cwd: dist, maxBuffer: 64 << 20, encoding: 'utf8' })
  } finally {
    fs.rmSync(temp, { recursive: true })
  }
}

/** The files of a kind in the bundle, as these compilers want them named. */
export const filesIn = (dist: string, ending: string) => {
  if (!fs.existsSync(dist))
    throw new Error(`${dist} is not there: build it first with \`npx taro build --type weapp\`.`)
  return fs
    .readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `./${file.split(path.sep).join('/')}`)
}
