import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Purpose } from '#types/meeting-inputs'
import type { Board } from '#types/meetings'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { useFresh, useShown } from '../../api/use-shown'
import { isOver } from '../../components/meeting-words'

const everyMillis = 3000

/** The board, asked for again every few seconds as long as somebody looks at it and people may still come or go. */
export function useHost(meeting: string) {
  const shown = useShown()
  const [purpose, show] = useState<Purpose>('in')
  const key = ['board', meeting, purpose]
  const board = useQuery({
    queryKey: key,
    queryFn: () => call('meetings', 'board', { meeting, purpose }),
    staleTime: 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => shown && data && !isOver(data.meeting) && everyMillis,
  })
  useFresh(board.refetch)

  const open = useMutation({
    mutationFn: () => call('meetings', 'openCode', { meeting, purpose }),
    onSuccess: (news) => keep(key, news),
  })
  const close = useMutation({
    mutationFn: () => call('meetings', 'close', { meeting }),
    onSuccess: (news) => keep(key, news),
  })
  const cancel = useMutation({
    mutationFn: (reason: string) => call('meetings', 'cancel', { meeting, reason }),
    onSuccess: (card) => keep(key, { meeting: card }),
  })
  const turn = (to: Purpose) => {
    open.reset()
    show(to)
  }
  return { board, purpose, turn, open, close, cancel }
}

/** Shows the answer at once; whatever else was known of meetings is old by now. */
function keep(key: string[], news: Partial<Board>) {
  queries.setQueryData<Board>(key, (before) => before && { ...before, ...news })
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'admit',
  })
}
