import type { CommonEventFunction } from '@tarojs/components'
import { useRef } from 'react'

type Touch = { clientX: number; clientY: number }
type Touched = { touches?: Touch[]; changedTouches?: Touch[] }

/** Farther than this, in px, and more sideways than not, it was a swipe. */
const least = 60

/** Turns on by a swipe to the left, back by one to the right. */
export function useSwipe(onTurn: (step: 1 | -1) => void) {
  const from = useRef<Touch>()
  const start: CommonEventFunction = (event) => {
    from.current = (event as Touched).touches?.[0]
  }
  const end: CommonEventFunction = (event) => {
    const until = (event as Touched).changedTouches?.[0]
    if (!until || !from.current) return
    const [x, y] = [until.clientX - from.current.clientX, until.clientY - from.current.clientY]
    if (Math.abs(x) > least && Math.abs(x) > 2 * Math.abs(y)) onTurn(x < 0 ? 1 : -1)
  }
  return { start, end }
}
