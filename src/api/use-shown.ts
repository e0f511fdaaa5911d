import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'

/** Whether this page is the one in view: pages below it in the stack live on, unseen. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/** Asks again whenever the page comes into view or is pulled down. */
export function useFresh(refetch: () => Promise<unknown>) {
  useDidShow(() => void refetch())
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
}
