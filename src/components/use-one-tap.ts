import { useCallback, useEffect, useRef } from 'react'

/** Sooner than this, a second tap was no second wish. */
const bounceMillis = 400

/** Two taps in quick succession are one: the second comes before anything on the screen could say that it is being sent. */
export function useOneTap(onTap: () => void, sending: boolean): () => void {
  const tapped = useRef(0)
  // Once it is being sent, and again once it has come back, nothing is in the way of the next wish.
  useEffect(() => {
    tapped.current = 0
  }, [sending])
  return useCallback(() => {
    const now = Date.now()
    if (now - tapped.current < bounceMillis) return
    tapped.current = now
    onTap()
  }, [onTap])
}
