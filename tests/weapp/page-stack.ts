import { pagesOf, type AppJson, type Bundle } from './bundle'
import type { Clock } from './clock'
import type { Answers } from './phone'
import { setData } from './set-data'

export type Handler = (this: unknown, ...args: unknown[]) => unknown

export type PageInstance = {
  route: string
  options: Record<string, string>
  data: Record<string, unknown>
} & Record<string, unknown>

const most = 10

/** The query of a url as WeChat hands it over: not decoded. */
const parse = (url: string) => {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?')
  const pairs = query.split('&').filter(Boolean)
  return { path, query: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2) as [string, string])) }
}

/** WeChat's stack of pages: their lives, their data, and the five ways to go from one to another. */
export const pageStack = (bundle: Bundle, app: AppJson, clock: Clock) => {
  const stack: PageInstance[] = []
  const updates: { page: string; bytes: number }[] = []
  const known = new Set(pagesOf(app))
  const tabs = new Set(app.tabBar?.list.map(({ pagePath }) => pagePath))
  const top = () => stack.at(-1)
  const call = (page: PageInstance | undefined, life: string, ...args: unknown[]) =>
    (page?.[life] as Handler | undefined)?.apply(page, args)

  const open = (path: string, query: Record<string, string>) => {
    const config = bundle.page(path)
    if (!config) throw new Error(`${path}.js did not call Page().`)
    const page: PageInstance = {
      ...config,
      route: path,
      __route__: path,
      options: query,
      data: bundle.adopt({ ...(config.data as object) }),
    }
    page.setData = (changes: Record<string, unknown>, done?: () => void) => {
      updates.push({ page: path, bytes: setData(page.data, changes) })
      clock.soon(() => done?.call(page))
    }
    stack.push(page)
    call(page, 'onLoad', bundle.adopt(query))
    call(page, 'onShow')
    call(page, 'onReady')
  }
  const close = (count: number) =>
    stack
      .splice(stack.length - count)
      .reverse()
      .forEach((page) => call(page, 'onUnload'))

  const going =
    (api: string, toTab: boolean, go: (path: string, query: Record<string, string>) => void) =>
    (options: { url?: unknown }) => {
      const { path, query } = parse(String(options.url))
      if (!known.has(path)) throw new Error(`${api}:fail page "${path}" is not found`)
      if (tabs.has(path) !== toTab && api !== 'reLaunch')
        throw new Error(`${api}:fail can not ${api} ${toTab ? 'no-' : 'a '}tabbar page`)
      go(path, query)
      return {}
    }
  const ways: Answers = {
    navigateTo: going('navigateTo', false, (path, query) => {
      if (stack.length >= most) throw new Error('navigateTo:fail page limit exceeded: 10')
      call(top(), 'onHide')
      open(path, query)
    }),
    redirectTo: going('redirectTo', false, (path, query) => {
      close(1)
      open(path, query)
    }),
    reLaunch: going('reLaunch', false, (path, query) => {
      close(stack.length)
      open(path, query)
    }),
    switchTab: going('switchTab', true, (path) => {
      close(stack.length)
      open(path, {})
    }),
    navigateBack: ({ delta = 1 }) => {
      close(Math.min(Number(delta), stack.length - 1))
      call(top(), 'onShow')
      return {}
    },
  }
  return { stack, updates, known, top, call, open, ways }
}

export type PageStack = ReturnType<typeof pageStack>
