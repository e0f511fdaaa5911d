import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { ActionName, Input } from '#types/api'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { useFresh } from '../../api/use-shown'

export function useApplicants(branch: OrganizationId) {
  const pages = useInfiniteQuery({
    queryKey: ['applicants', branch],
    queryFn: ({ pageParam: after }) =>
      call('roster', 'applicants', { branch, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  useFresh(pages.refetch)
  return pages
}

type Acting = Extract<ActionName<'roster'>, 'addApplicant' | 'advance' | 'endApplicant'>

/** One act on the list; where somebody was faster, the list is read again and what was typed stays. */
export const useApplicantAct = <A extends Acting>(action: A, onDone: () => void) =>
  useMutation({
    mutationFn: async (input: Input<'roster', A>) => call('roster', action, input),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['applicants'] })
      onDone()
    },
    onError: (error) =>
      refusedFor(error, 'conflict') ? queries.invalidateQueries({ queryKey: ['applicants'] }) : undefined,
  })
