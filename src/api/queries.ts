import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { refusedFor } from './refused'

/** What the phone remembers of the server. `always`: a phone that believes it is offline is often wrong, so ask and see. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      // A no stays a no; only a call that never arrived is worth another try.
      retry: (failures, error) => failures < 1 && refusedFor(error, 'offline'),
    },
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
