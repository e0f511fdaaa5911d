import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'

const keepLit = (keepScreenOn: boolean) => {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('setKeepScreenOn')) return
  void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
}

/** A phone that shows the code must not fall asleep while people queue in front of it. */
export function useLitScreen() {
  useDidShow(() => keepLit(true))
  useDidHide(() => keepLit(false))
  useUnload(() => keepLit(false))
}
