import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

export type AppJson = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

type Registered = { app: Record<string, unknown> | undefined; pages: Map<string, Record<string, unknown>> }

export const readJson = <T>(dist: string, file: string) =>
  JSON.parse(fs.readFileSync(path.join(dist, file), 'utf8')) as T

export const pagesOf = ({ pages, subPackages = [] }: AppJson) => [
  ...pages,
  ...subPackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
]

/** The phone's own Date follows the clock of the test. */
const clocked = `(now) => {
  const Real = Date
  Date = class extends Real {
    constructor(...given) {
      given.length > 0 ? super(...given) : super(now())
    }
    static now() {
      return now()
    }
  }
}`

/** Runs the built scripts in a world with ECMAScript, timers, console and WeChat's globals, and nothing else. */
export const loadBundle = (dist: string, now: () => number, globals: Record<string, unknown>) => {
  const registered: Registered = { app: undefined, pages: new Map() }
  let loading = ''
  const context = vm.createContext(
    {
      ...globals,
      App: (config: Record<string, unknown>) => void (registered.app = config),
      Page: (config: Record<string, unknown>) => void registered.pages.set(loading, config),
      Component: () => undefined,
    },
    // WeChat runs no code made from strings.
    { codeGeneration: { strings: false, wasm: false } },
  )
  ;(vm.runInContext(clocked, context) as (now: () => number) => void)(now)
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown
  const loaded = new Map<string, { exports: unknown }>()

  const run = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const require = (other: string) =>
      run(path.posix.join(path.posix.dirname(file), other).replace(/(\.js)?$/, '.js'))
    const code = fs.readFileSync(path.join(dist, file), 'utf8')
    const wrapped = vm.compileFunction(code, ['require', 'module', 'exports'], {
      parsingContext: context,
      filename: file,
    })
    wrapped(require, module, module.exports)
    return module.exports
  }

  const page = (name: string) => {
    if (!registered.pages.has(name)) {
      loading = name
      run(`${name}.js`)
    }
    return registered.pages.get(name)
  }
  const app = () => {
    run('app.js')
    if (!registered.app) throw new Error(`${dist}/app.js did not call App().`)
    return registered.app
  }
  /** Makes a value of the bundle's own world, so that its `instanceof` and prototypes hold. */
  const adopt = <T>(value: T): T => (value === undefined ? value : (parse(JSON.stringify(value)) as T))
  return { app, page, adopt }
}

export type Bundle = ReturnType<typeof loadBundle>
