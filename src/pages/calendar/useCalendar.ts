import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me, Seat } from '#types/account'
import { useMe } from '../../api/use-me'
import { useMonth } from '../../api/use-month'
import { useSeat } from '../../api/use-seat'
import { useFresh } from '../../api/use-shown'
import { today } from '../../components/today'
import { monthsOn } from './weeks'

/** The meetings of a month, at the place named or where one works; of a group leader the branch's. */
export function useCalendar() {
  const asked = useRouter().params.at
  const who = useMe()
  const me = who.data?.me
  const { seat } = useSeat(me)
  const at = asked ?? placeOf(me, seat)
  const [turned, setTurned] = useState<string>()
  const [chosen, choose] = useState<string>()
  const month = turned ?? today().slice(0, 7)
  const meetings = useMonth(at, month)
  const retry = () => (at ? meetings.refetch() : who.refetch())
  useFresh(retry)
  return {
    ...{ me, at, month, choose },
    unbound: who.data !== undefined && !me,
    /** The day that is looked at: the one chosen, today, or the first with a meeting. */
    day: chosen?.startsWith(month) ? chosen : firstLook(month, meetings.data?.meetings),
    data: meetings.data,
    error: who.error ?? meetings.error,
    retry: () => void retry(),
    turn: (months: number) => setTurned(monthsOn(month, months)),
  }
}

const placeOf = (me: Me | undefined, seat: Seat | undefined) =>
  seat && seat.level !== 'group' ? seat.at : me?.branch

const firstLook = (month: string, meetings: readonly { day: string }[] = []): string => {
  const now = today()
  return now.startsWith(month) ? now : (meetings[0]?.day ?? `${month}-01`)
}
