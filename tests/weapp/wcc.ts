import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { filesIn, weChatTool } from './wechat-tool'

/** What WeChat's compiler makes of an element; strings are text. */
export type RawNode = { tag: string; attr?: Record<string, unknown>; children?: (RawNode | string)[] }

type Complain = (message: string) => void
type Rendered = (file: string, data: string) => string

export type Views = (file: string, data: unknown, complain: Complain) => RawNode

/** The compiler wants to be told how many files use components, and which: `1 ./a.wxml 2 comp custom-wrapper`. */
const componentsIn = (dist: string, files: string[]) => {
  const uses = files.flatMap((file) => {
    const json = path.join(dist, file.replace(/wxml$/, 'json'))
    if (!fs.existsSync(json)) return []
    const names = Object.keys(
      (JSON.parse(fs.readFileSync(json, 'utf8')) as { usingComponents?: object }).usingComponents ?? {},
    )
    return [[file, names.length, ...names].join(' ')]
  })
  return [uses.length, ...uses].join(' ')
}

const compile = (dist: string) => {
  const files = filesIn(dist, '.wxml')
  const args = ['-d', '-cc', componentsIn(dist, files), ...files, ...filesIn(dist, '.wxs'), '-gn', '$gwx']
  return weChatTool('wcc', dist, args)
}

/** Renders the bundle's WXML with data to the real tree; what the compiled code warns of goes to `complain`. */
export const compileViews = (dist: string): Views => {
  let complain: Complain = () => undefined
  const log = (...words: unknown[]) => complain(words.map(String).join(' '))
  const context = vm.createContext({ window: {}, console: { log, warn: log, error: log } })
  vm.runInContext(compile(dist), context, { filename: 'wxml.js' })
  const rendered = vm.runInContext(
    '(file, data) => JSON.stringify($gwx(file)(JSON.parse(data)))',
    context,
  ) as Rendered
  return (file, data, to) => {
    complain = to
    return JSON.parse(rendered(file, JSON.stringify(data))) as RawNode
  }
}
