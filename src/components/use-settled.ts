import { useEffect, useState } from 'react'

/** What was typed, once the hand rests: half a name is no question yet. */
export function useSettled(typed: string, afterMillis = 350): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), afterMillis)
    return () => clearTimeout(timer)
  }, [typed, afterMillis])
  return settled
}
