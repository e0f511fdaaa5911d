import { useInfiniteQuery } from '@tanstack/react-query'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useFresh } from '../../api/use-shown'

/** The meetings of an organization, of my branch where none is named, the newest first, thirty at a time. */
export function useMeetings(asked: OrganizationId | undefined) {
  const who = useMe()
  const me = who.data?.me
  const at = me && (asked ?? me.branch)
  const pages = useInfiniteQuery({
    queryKey: ['meetings', at],
    queryFn: ({ pageParam: before }) =>
      call('meetings', 'list', { at: at!, ...(before !== undefined && { before }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: at !== undefined,
  })
  useFresh(() => (at ? pages.refetch() : who.refetch()))
  return {
    unbound: who.data !== undefined && !me,
    meetings: pages.data?.pages.flatMap(({ meetings }) => meetings),
    error: who.error ?? pages.error,
    retry: () => void (at ? pages.refetch() : who.refetch()),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}
