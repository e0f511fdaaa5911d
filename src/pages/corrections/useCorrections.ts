import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { useFresh } from '../../api/use-shown'

/** The wishes of members below an organization that nobody has answered yet. */
export function useCorrections(at: OrganizationId) {
  const pages = useInfiniteQuery({
    queryKey: ['corrections', at],
    queryFn: ({ pageParam: after }) =>
      call('roster', 'corrections', { at, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  useFresh(pages.refetch)
  return pages
}

export const useAnswer = () =>
  useMutation({
    mutationFn: (answer: { correction: string; accept: boolean }) =>
      call('roster', 'settleCorrection', answer),
    onSuccess: () =>
      Promise.all([['corrections'], ['roster']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
