import path from 'node:path'
import { loadBundle, readJson, type AppJson } from './bundle'
import { startClock } from './clock'
import { cloud, type Call } from './cloud'
import { fire } from './events'
import { pageStack, type Handler } from './page-stack'
import { makePhone, type Answers } from './phone'
import { elementsIn, findAll, render, textOf, type Element } from './view'
import { compileViews, type Views } from './wcc'

export type Opening = {
  /** Where the built mini-program lies. */
  dist: string
  call?: Call
  launch?: { path?: string; query?: Record<string, string>; scene?: number }
  /** What this phone answers otherwise than phone.ts says, by the name of the wx function. */
  answers?: Answers
  storage?: Record<string, unknown>
}

const compiled = new Map<string, Views>()

/** Opens the real bundle on a phone made of Node: its scripts run, and WeChat's own compiler renders its WXML. */
export const openApp = async ({ dist, call, launch = {}, answers = {}, storage = {} }: Opening) => {
  const clock = startClock()
  const errors: string[] = []
  const complain = (...words: unknown[]) => void errors.push(words.map(String).join(' '))
  const views = compiled.get(dist) ?? compileViews(path.resolve(dist))
  compiled.set(dist, views)

  let tapping = false
  const phone = makePhone({ clock, answers, storage, tapping: () => tapping })
  const quiet = () => undefined
  let app: Record<string, unknown> = {}
  const bundle = loadBundle(dist, clock.now, {
    ...clock.globals,
    wx: phone.wx,
    console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error: complain },
    getApp: () => app,
    getCurrentPages: () => pages.stack,
  })
  const sky = cloud(call, clock, bundle.adopt)
  phone.wx.cloud = sky.api
  const json = readJson<AppJson>(dist, 'app.json')
  const pages = pageStack(bundle, json, clock)
  phone.offer(pages.ways)

  const tree = () => {
    const page = pages.top()
    if (!page) throw new Error('No page is open.')
    return render(views, `./${page.route}.wxml`, page.data, complain)
  }
  const find = (text: string): Element => {
    const root = tree()
    const [first, ...others] = findAll(root, text)
    if (!first) throw new Error(`Nothing on the page says “${text}”. It says:\n${textOf(root)}`)
    if (others.length > 0)
      throw new Error(`${others.length + 1} places say “${text}”: choose one of findAll().`)
    return first
  }
  const send = async (target: string | Element, type: string, detail: object = {}) => {
    const page = pages.top()
    if (!page) throw new Error('No page is open.')
    tapping = type === 'tap'
    try {
      fire(typeof target === 'string' ? find(target) : target, type, (name, event) =>
        pages.call(page, name, bundle.adopt({ ...event, timeStamp: clock.now(), detail })),
      )
      await clock.turn()
    } finally {
      tapping = false
    }
    await clock.settle()
  }

  const start = { path: json.pages[0]!, query: {}, scene: 1001, referrerInfo: {}, ...launch }
  const entered = () => bundle.adopt(start)
  Object.assign(phone.wx, { getLaunchOptionsSync: entered, getEnterOptionsSync: entered })
  app = { ...bundle.app() }
  const live = (life: string, detail: object) =>
    (app[life] as Handler | undefined)?.call(app, bundle.adopt(detail))
  live('onLaunch', start)
  live('onShow', start)
  if (pages.known.has(start.path)) pages.open(start.path, start.query)
  else live('onPageNotFound', { ...start, isEntryPage: true })
  await clock.settle()

  return {
    calls: sky.calls,
    asked: phone.asked,
    storage: phone.storage,
    updates: pages.updates,
    /** What the app wrote with console.error and what the view complained of; a good test ends with none. */
    errors,
    page: () => ({ path: pages.top()?.route, options: pages.top()?.options }),
    pages: () => pages.stack.map(({ route }) => route),
    tree,
    text: () => textOf(tree()),
    find,
    findAll: (text: string) => findAll(tree(), text),
    elements: () => elementsIn(tree()),
    tap: (target: string | Element) => send(target, 'tap'),
    /** Types into the field with this placeholder. */
    type: (target: string | Element, value: string) => send(target, 'input', { value, cursor: value.length }),
    /** Any other event of WeChat: change, confirm, getphonenumber… */
    send,
    settled: clock.settle,
    /** Lets time go by for timers and Date, without waiting. */
    pass: clock.pass,
    back: async () => {
      await pages.ways.navigateBack?.({})
      await clock.settle()
    },
    /** The person leaves WeChat, or the network changes: `tell('AppHide')`, `tell('NetworkStatusChange', {…})`. */
    tell: async (event: string, detail: object = {}) => {
      if (event === 'AppHide') live('onHide', detail)
      if (event === 'AppShow') live('onShow', { ...start, ...detail })
      phone.tell(event, detail)
      await clock.settle()
    },
  }
}
