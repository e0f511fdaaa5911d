import { useEffect, useState } from 'react'
import type { Instant } from '#types/calendar'
import { useShown } from './use-shown'

let ahead = 0

/** Noted at every reply that names a moment. The way back takes time, so this clock runs a little late: nothing opens too early by it. */
export const setServerClock = (now: Instant) => {
  const millis = Date.parse(now)
  if (!Number.isNaN(millis)) ahead = millis - Date.now()
}

/** The server's clock, in milliseconds: pages decide by no other. */
export const serverNow = () => Date.now() + ahead

/** The server's clock at a moment of the phone's, as react-query notes it beside what it was told. */
export const serverTimeOf = (phoneMillis: number) => phoneMillis + ahead

/** The server's clock, read again every second while the page is in view. */
export function useServerNow(everyMillis = 1000): number {
  const shown = useShown()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (!shown) return undefined
    const tick = () => setNow(serverNow())
    tick()
    const timer = setInterval(tick, everyMillis)
    return () => clearInterval(timer)
  }, [shown, everyMillis])
  return now
}
