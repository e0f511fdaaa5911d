import type { Clock } from './clock'
import { selectorQuery } from './selector-query'

type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}

/** What the phone answers when the app asks for something; throwing an Error is WeChat's `fail`. */
export type Answers = Record<string, (options: Record<string, unknown>) => unknown>

export type Asked = { api: string; options: Record<string, unknown> }

const refuse = (message: string) => () => {
  throw new Error(message)
}

const screen = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
}
const silent =
  'showToast hideToast showLoading hideLoading setNavigationBarTitle setNavigationBarColor pageScrollTo'
const events = ['AppShow', 'AppHide', 'NetworkStatusChange', 'UnhandledRejection', 'ThemeChange']

const asks: Answers = {
  ...Object.fromEntries(
    `${silent} stopPullDownRefresh vibrateShort setClipboardData`.split(' ').map((api) => [api, () => ({})]),
  ),
  showModal: () => ({ confirm: true, cancel: false }),
  showActionSheet: refuse('showActionSheet:fail cancel'),
  scanCode: refuse('scanCode:fail cancel'),
  requestSubscribeMessage: ({ tmplIds }) =>
    Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
  login: () => ({ code: 'a-login-code' }),
  getNetworkType: () => ({ networkType: 'wifi' }),
}

/** What WeChat grants only while a finger taps. */
const inTapOnly = new Set(['requestSubscribeMessage'])

/** Makes a wx function of an answer: it calls success or fail and complete, or returns a promise where none is given. */
const asking =
  (api: string, answer: Answers[string], clock: Clock, log: Asked[], tapping: () => boolean) =>
  (given: Options = {}) => {
    const { success, fail, complete, ...options } = given
    const allowed = tapping() || !inTapOnly.has(api)
    log.push({ api, options })
    const reply = async (): Promise<object> => {
      if (!allowed) throw new Error(`${api}:fail can only be invoked by user TAP gesture.`)
      return { errMsg: `${api}:ok`, ...((await answer(options)) as object) }
    }
    const work = clock.waitFor(reply().catch((error: Error) => Promise.reject({ errMsg: error.message })))
    if (!success && !fail && !complete) return work
    const tell = (first?: (result: object) => void) => (result: object) =>
      clock.soon(() => {
        first?.(result)
        complete?.(result)
      })
    void work.then(tell(success), tell(fail))
    return undefined
  }

type Making = { clock: Clock; answers: Answers; storage: Record<string, unknown>; tapping: () => boolean }

/** The `wx` of this phone. What nobody has offered is undefined, as an unknown name is in WeChat. */
export const makePhone = ({ clock, answers, storage: stored, tapping }: Making) => {
  const storage = new Map(Object.entries(stored))
  const asked: Asked[] = []
  const heard = new Map<string, Set<(event: object) => void>>()
  const listening = (event: string) => {
    const set = new Set<(event: object) => void>()
    heard.set(event, set)
    return {
      [`on${event}`]: (listener: () => void) => set.add(listener),
      [`off${event}`]: (listener: () => void) => set.delete(listener),
    }
  }
  const base = () => ({
    SDKVersion: '3.8.0',
    language: 'zh_CN',
    version: '8.0.50',
    ...(answers.getAppBaseInfo?.({}) as object),
  })
  const device = { platform: 'ios', system: 'iOS 16.0', brand: 'iPhone', model: 'iPhone' }
  const wx: Record<string, unknown> = {
    ...Object.assign({}, ...events.map(listening)),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
    getAppBaseInfo: base,
    getDeviceInfo: () => device,
    getWindowInfo: () => screen,
    getSystemInfoSync: () => ({ ...base(), ...device, ...screen }),
    canIUse: (name: string) => name.split('.')[0]! in wx,
    createSelectorQuery: selectorQuery(clock.soon),
    nextTick: clock.soon,
  }
  const offer = (more: Answers) => {
    for (const [api, answer] of Object.entries(more))
      wx[api] ??= asking(api, answers[api] ?? answer, clock, asked, tapping)
  }
  offer({ ...asks, ...answers })
  const tell = (event: string, detail: object = {}) =>
    heard.get(event)?.forEach((listener) => listener(detail))
  return { wx, asked, storage, offer, tell }
}
