import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Me, Seat } from '#types/account'
import { seatsOf } from '#domain/roster/seats'

const key = 'seat'
const watchers = new Set<() => void>()
let kept: string | undefined

const read = () => (kept ??= Taro.getStorageSync<string>(key) || '')

const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => {
    watchers.delete(changed)
  }
}

/** Chooses where to work, on every page at once, and remembers it on this phone. */
export const sitAt = ({ at }: Seat) => {
  kept = at
  Taro.setStorageSync(key, at)
  for (const changed of watchers) changed()
}

/** The seat chosen on home, or the widest; none for whoever holds no post. What it may do, the server says. */
export function useSeat(me: Me | undefined): { seat: Seat | undefined; seats: Seat[] } {
  const chosen = useSyncExternalStore(watch, read, read)
  const seats = me ? seatsOf(me.grants) : []
  return { seats, seat: seats.find(({ at }) => at === chosen) ?? seats[0] }
}
