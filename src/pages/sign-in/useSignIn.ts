import { useMutation, useQuery } from '@tanstack/react-query'
import type { Admitted } from '#types/meetings'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import type { Scan } from '../../api/scan'

/**
 * One scan is one question: a code grows old within half a minute, so asking again later would turn away
 * somebody who was here in time. What it answered, the admission, stays good while one binds or thinks.
 */
export function useSignIn(scan: Scan | undefined) {
  const key = ['admit', scan?.meeting, scan?.token]
  const admit = useQuery({
    queryKey: key,
    queryFn: () => call('meetings', 'admit', scan!),
    enabled: scan !== undefined,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

  const change = (news: Partial<Admitted>) =>
    queries.setQueryData<Admitted>(key, (before) => before && { ...before, ...news })

  const arrive = useMutation({
    mutationFn: ({ meeting, admission }: Admitted) =>
      call('meetings', 'signIn', { meeting: meeting.id, admission }),
    onSuccess: (row) => {
      change({ row })
      void queries.invalidateQueries({ queryKey: ['home'] })
    },
  })

  return {
    admitted: admit.data,
    refused: admit.error,
    retry: () => void admit.refetch(),
    bound: () => change({ bound: true }),
    arrive,
  }
}
