import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/** What the phone remembers of the server. `always`: a phone that believes it is offline is often wrong, so ask and see. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: 1, staleTime: 30_000 },
    mutations: { networkMode: 'always' },
  },
})

/** Asks again when WeChat brings the app back or the network returns; a browser has its own events for both. */
export const followPhone = () => {
  if (process.env.TARO_ENV === 'h5') return
  focusManager.setEventListener((focused) => {
    const shown = () => focused(true)
    const hidden = () => focused(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
  onlineManager.setEventListener((online) => {
    const changed = ({ isConnected }: { isConnected: boolean }) => online(isConnected)
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  })
}
