import { useQuery } from '@tanstack/react-query'
import type { Output } from '#types/api'
import { call } from './call'
import { useFresh, useShown } from './use-shown'

type Attendance = Output<'meetings', 'attendance'>

const everyMillis = 3000
/** A long list is asked for less often: it weighs a hundred times what the board does. */
const many = 100
const everyMillisOfMany = 15_000

/** For whoever calls the roll, asked again every few seconds: meanwhile people come and scan. */
export function useAttendance(meeting: string) {
  const shown = useShown()
  const attendance = useQuery({
    queryKey: ['attendance', meeting],
    queryFn: () => call('meetings', 'attendance', { meeting }),
    refetchInterval: ({ state: { data } }) => shown && data && rhythm(data),
  })
  useFresh(attendance.refetch)
  return attendance
}

function rhythm({ mayCallRoll, meeting: { status }, people }: Attendance): number | false {
  if (!mayCallRoll || status === 'closed' || status === 'cancelled') return false
  return people.length > many ? everyMillisOfMany : everyMillis
}
