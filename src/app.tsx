import { QueryClientProvider } from '@tanstack/react-query'
import { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openCloud } from './api/cloud'
import { followPhone, queries } from './api/queries'
import { followNetwork } from './api/use-kept-scans'
import { goHome } from './components/paths'
import './app.scss'

openCloud()
followPhone()
followNetwork()

export default function App({ children }: PropsWithChildren) {
  // An old code or a mistyped address leads home rather than to an empty page.
  usePageNotFound(goHome)
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}
