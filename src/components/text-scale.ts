import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const key = 'large-text'
const enlarged = 1.3
const watchers = new Set<() => void>()

// Both fields are newer than Taro's types; the factor is the better one where WeChat gives it.
type FontSetting = { fontSizeScaleFactor?: number; fontSizeSetting?: number }

/** WeChat's own font setting as a factor; never below 1, because 16 px is the least we call legible. */
const fromWeChat = () => {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('getAppBaseInfo')) return 1
  const { fontSizeScaleFactor, fontSizeSetting = 16 } = Taro.getAppBaseInfo() as FontSetting
  return Math.min(Math.max(fontSizeScaleFactor ?? fontSizeSetting / 16, 1), 1.6)
}

let phone: number | undefined
let large: boolean | undefined

/** How much bigger than 16 px letters are to be: the reader's own switch or the phone's setting, whichever is more. */
export const textScale = () => {
  phone ??= fromWeChat()
  large ??= Taro.getStorageSync<boolean>(key) === true
  return large ? Math.max(phone, enlarged) : phone
}

/** Turns the reader's own switch, on every page at once, and remembers it. */
export const switchLargeText = () => {
  large = textScale() < enlarged || !large
  Taro.setStorageSync(key, large)
  for (const changed of watchers) changed()
}

const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => {
    watchers.delete(changed)
  }
}

export const useTextScale = () => useSyncExternalStore(watch, textScale, textScale)
