import Taro from '@tarojs/taro'

/** What this phone keeps by itself, also when the app is closed. Writing throws when the phone is full. */
export const shelf = {
  read: (key: string): unknown => Taro.getStorageSync<unknown>(key) || undefined,
  write: (key: string, value: unknown): void => Taro.setStorageSync(key, value),
  clear: (key: string): void => Taro.removeStorageSync(key),
}
