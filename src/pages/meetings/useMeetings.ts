import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useFresh } from '../../api/use-shown'

/** My branch's meetings, the newest first, thirty at a time. */
export function useMeetings() {
  const who = useMe()
  const branch = who.data?.me?.branch
  const pages = useInfiniteQuery({
    queryKey: ['meetings', branch],
    queryFn: ({ pageParam: before }) =>
      call('meetings', 'list', { at: branch!, ...(before !== undefined && { before }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: branch !== undefined,
  })
  useFresh(() => (branch ? pages.refetch() : who.refetch()))
  return {
    unbound: who.data !== undefined && !branch,
    meetings: pages.data?.pages.flatMap(({ meetings }) => meetings),
    error: who.error ?? pages.error,
    retry: () => void (branch ? pages.refetch() : who.refetch()),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}
