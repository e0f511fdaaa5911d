import { QueryClientProvider } from '@tanstack/react-query'
import Taro, { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { followPhone, queries } from './api/queries'
import './app.scss'

followPhone()

export default function App({ children }: PropsWithChildren) {
  // An old code or a mistyped address leads home rather than to an empty page.
  usePageNotFound(() => void Taro.reLaunch({ url: '/pages/home/index' }))
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
