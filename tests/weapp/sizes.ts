import fs from 'node:fs'
import path from 'node:path'
import { readJson, type AppJson } from './bundle'
import { filesIn } from './wechat-tool'

/** Bytes of the main package and of everything, as WeChat counts them before it compresses. */
export const sizesOf = (dist: string) => {
  const roots = (readJson<AppJson>(dist, 'app.json').subPackages ?? []).map(
    ({ root }) => `./${root.replace(/\/$/, '')}/`,
  )
  const files = filesIn(dist, '').map((file) => ({ file, stat: fs.statSync(path.join(dist, file)) }))
  const bytes = (kept: (file: string) => boolean) =>
    files.reduce((sum, { file, stat }) => sum + (stat.isFile() && kept(file) ? stat.size : 0), 0)
  return { main: bytes((file) => !roots.some((root) => file.startsWith(root))), total: bytes(() => true) }
}
