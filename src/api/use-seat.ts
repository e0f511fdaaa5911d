import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Me, Seat } from '#types/account'
import type { Role } from '#types/member'
import { today } from '../components/today'

const key = 'seat'
const watchers = new Set<() => void>()
let kept: string | undefined

/** Those who look after more come first; where one holds several posts in one place, the widest counts. */
const widest: readonly Role[] = [
  ...(['committeeOffice', 'generalBranch', 'branchOfficer', 'groupLeader'] as const),
  ...(['assessor', 'instructor'] as const),
]

/** Where a person may work today: one seat an organization, the widest first. */
export function seatsOf({ grants }: Pick<Me, 'grants'>, day: string): Seat[] {
  const now = grants.filter(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until),
  )
  const sorted = widest.flatMap((role) => now.filter((seat) => seat.role === role))
  return sorted.filter((seat, place) => sorted.findIndex(({ at }) => at === seat.at) === place)
}

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
  const seats = me ? seatsOf(me, today()) : []
  return { seats, seat: seats.find(({ at }) => at === chosen) ?? seats[0] }
}
