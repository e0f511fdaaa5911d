import { useMutation, useQuery } from '@tanstack/react-query'
import type { Admitted, MeetingCard, OwnRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'
import { call } from '../../api/call'
import { isSame, type KeptScan } from '../../api/kept-scans'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import type { Scan } from '../../api/scan'
import { keepScan, useKeptScans } from '../../api/use-kept-scans'

/**
 * One scan is one question: a code grows old within half a minute, so asking again later would turn away
 * somebody who was here in time. What it answered, the admission, stays good while one binds or thinks. Where the
 * question itself reaches nobody, the scan is kept on the phone.
 */
export function useSignIn(scan: Scan | undefined) {
  const key = ['admit', scan?.meeting, scan?.token]
  const admit = useQuery({
    queryKey: key,
    queryFn: () => call('meetings', 'admit', scan!).catch((error) => keptFor(scan!, error)),
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
    mutationFn: ({ purpose, meeting, admission }: Admitted) =>
      call('meetings', purpose === 'out' ? 'signOut' : 'signIn', { meeting: meeting.id, admission }).catch(
        (error) => keptFor(scan!, error, { purpose, admission, card: cardOf(meeting) }),
      ),
    onSuccess: (row) => {
      change({ row })
      void queries.invalidateQueries({ queryKey: ['home'] })
    },
  })

  return {
    admitted: admit.data,
    kept: useKeptScans().find((one) => scan && isSame(one, scan)),
    refused: admit.error,
    retry: () => void admit.refetch(),
    bound: () => change({ bound: true }),
    arrive,
  }
}

/** What never arrived is sent later; a no stays a no. */
function keptFor(scan: Scan, error: unknown, admitted?: KeptScan['admitted']): never {
  if (refusedFor(error, 'offline', 'failed')) keepScan(scan, admitted)
  throw error
}

const cardOf = ({ kindName, title, day }: MeetingCard) => ({ kindName, title, day })

/** Whether there is nothing left to tap: one is in, or out again where that was the code. */
export const isDone = ({ purpose, row }: Pick<Admitted, 'purpose' | 'row'>): boolean =>
  purpose === 'out' ? row?.leftAt !== undefined : cameIn(row)

export const cameIn = (row: OwnRow | undefined): boolean => row !== undefined && attended(row.state)
