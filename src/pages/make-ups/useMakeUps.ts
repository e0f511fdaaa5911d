import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { Input } from '#types/api'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { refusedFor } from '../../api/refused'
import { useFresh } from '../../api/use-shown'
import { freshMakeUps } from '../../components/MakeUpForm'

/** What is owed and what waits for a word, at or below an organization. */
export function useMakeUps(at: OrganizationId) {
  const pages = useInfiniteQuery({
    queryKey: ['make-ups', at],
    queryFn: ({ pageParam: after }) =>
      call('meetings', 'makeUps', { at, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  useFresh(pages.refetch)
  return pages
}

export const useSettle = (onDone: () => void) =>
  useMutation({
    mutationFn: (answer: Input<'meetings', 'settleMakeUp'>) => call('meetings', 'settleMakeUp', answer),
    onSuccess: async () => {
      await freshMakeUps()
      onDone()
    },
    onError: (error) => (refusedFor(error, 'conflict', 'notFound') ? freshMakeUps() : undefined),
  })
