import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input } from '#types/api'
import type { MemberId } from '#types/member'
import type { MemberPage } from '#types/roster'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'

const keyOf = (member: MemberId) => ['member', member]

/** One person's page. Every opening is noted and told to that person, so it is never asked for behind one's back. */
export const useMember = (member: MemberId) =>
  useQuery({
    queryKey: keyOf(member),
    queryFn: () => call('roster', 'member', { member }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

type Changing = 'edit' | 'makeFull' | 'transfer' | 'leave' | 'comeBack' | 'setStatus' | 'endStatus'

/**
 * Changes a member by the revision that was seen. Where somebody was faster, the page is read again and `overtaken`
 * says so; what was typed stays as it is.
 */
export function useChange<A extends Changing>(action: A, onDone: () => void) {
  const [overtaken, setOvertaken] = useState(false)
  const change = useMutation({
    mutationFn: async (input: Input<'roster', A>) => (await call('roster', action, input)) as MemberPage,
    onSuccess: (page) => {
      keep(page)
      onDone()
    },
    onError: async (error, input) => {
      if (!refusedFor(error, 'conflict')) return
      const { member, revision } = input as { member: MemberId; revision: number }
      await readAgain(member)
      setOvertaken(queries.getQueryData<MemberPage>(keyOf(member))?.revision !== revision)
    },
  })
  return { change, overtaken: overtaken && change.isError }
}

/** What came back is what stands now; lists that name this person are asked for again. */
export function keep(page: MemberPage) {
  queries.setQueryData(keyOf(page.member), page)
  outdated()
}

/** For what was changed without the page coming back. */
export async function readAgain(member: MemberId): Promise<void> {
  outdated()
  await queries.refetchQueries({ queryKey: keyOf(member) })
}

function outdated(): void {
  for (const queryKey of [['roster'], ['mine'], ['find']]) void queries.invalidateQueries({ queryKey })
}
