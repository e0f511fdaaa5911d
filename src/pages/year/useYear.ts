import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useSeat } from '../../api/use-seat'
import { useFresh } from '../../api/use-shown'
import { today } from '../../components/today'

/** A year of the branch that is named, or else of the one where one works or belongs. */
export function useYear() {
  const asked = useRouter().params.at
  const who = useMe()
  const me = who.data?.me
  const { seat } = useSeat(me)
  const [chosen, choose] = useState<number>()
  const at = asked ?? (seat?.level === 'branch' ? seat.at : me?.branch)
  const thisYear = Number(today().slice(0, 4))
  const year = chosen ?? thisYear
  const page = useQuery({
    queryKey: ['year', at, year],
    queryFn: () => call('tally', 'year', { at: at!, year }),
    enabled: at !== undefined,
    placeholderData: keepPreviousData,
  })
  const retry = () => (at ? page.refetch() : who.refetch())
  useFresh(retry)
  return {
    me,
    unbound: who.data !== undefined && !me,
    ...{ year, thisYear, choose },
    page: page.data,
    /** The year before still stands there while another is read. */
    stale: page.isPlaceholderData,
    error: who.error ?? page.error,
    retry: () => void retry(),
  }
}
