import { useCallback, useRef } from 'react'

/** Sooner than this, a second tap was no second wish. */
const bounceMillis = 400

/** Two taps in quick succession are one: the second comes before anything on the screen could say that it is being sent. */
export function useOneTap(onTap: () => void): () => void {
  const tapped = useRef(0)
  return useCallback(() => {
    const now = Date.now()
    if (now - tapped.current < bounceMillis) return
    tapped.current = now
    onTap()
  }, [onTap])
}
