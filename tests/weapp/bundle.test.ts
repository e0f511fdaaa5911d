import { Linter } from 'eslint'
import fs from 'node:fs'
import path from 'node:path'
import { pagesOf, readJson, type AppJson } from './bundle'
import { sizesOf } from './sizes'
import { filesIn, weChatTool } from './wechat-tool'

const dist = 'dist/weapp'
const scripts = filesIn(dist, '.js')
const read = (file: string) => fs.readFileSync(path.join(dist, file), 'utf8')

const fromWeChat = 'require module exports wx App Page Component getApp getCurrentPages requirePlugin console'
const timers = 'setTimeout clearTimeout setInterval clearInterval'
// What phones of 2018 have beyond ES5, without a word of new syntax.
const builtIn = 'Promise Map Set WeakMap WeakSet Symbol Reflect Proxy ArrayBuffer DataView Uint8Array'

// Taro's runtime names another company's phone in branches that this build never takes.
const neverReached = 'tt'

const lint = (file: string) =>
  new Linter().verify(read(file), {
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        `${fromWeChat} ${timers} ${builtIn} ${neverReached}`.split(' ').map((name) => [name, 'readonly']),
      ),
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: { 'no-undef': 'error' },
  })

test.each(scripts)('%s is ES5 and reads no global that WeChat does not give', (file) => {
  const found = lint(file).map(({ fatal, line, column, message }) =>
    fatal ? `${line}:${column} ${message}` : (/'(.*)'/.exec(message)?.[1] ?? message),
  )
  const code = read(file)
  // A library may look for what only a browser has, if it asks first.
  const unasked = [...new Set(found)].filter((name) => !new RegExp(`typeof ${name}\\b`).test(code))
  expect(unasked).toEqual([])
})

test.each(pagesOf(readJson<AppJson>(dist, 'app.json')))('%s was built, with its view', (page) => {
  const built = ['js', 'json', 'wxml'].filter((ending) => fs.existsSync(path.join(dist, `${page}.${ending}`)))
  expect(built).toEqual(['js', 'json', 'wxml'])
})

test("WeChat's compiler accepts every style sheet", () => {
  const styles = filesIn(dist, '.wxss')
  // It ends with 0 even when it could not read a file, and only says so.
  expect(weChatTool('wcsc', dist, ['-pc', String(styles.length), ...styles])).not.toMatch(/ERR:/)
})

test('the packages stay within their budgets', () => {
  const { main, total } = sizesOf(dist)
  expect(main).toBeLessThanOrEqual(700 * 1024)
  expect(total).toBeLessThanOrEqual(3 * 1024 * 1024)
})
