import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useFresh } from '../../api/use-shown'

/** My branch's people, a hundred at a time, and the codes that tie their WeChat to them. */
export function useRoster() {
  const who = useMe()
  const branch = who.data?.me?.branch
  const pages = useInfiniteQuery({
    queryKey: ['roster', branch],
    queryFn: ({ pageParam: after }) =>
      call('account', 'roster', { branch: branch!, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: branch !== undefined,
  })
  useFresh(() => (branch ? pages.refetch() : who.refetch()))
  const issue = useMutation({ mutationFn: (member: string) => call('account', 'issueCode', { member }) })
  return {
    unbound: who.data !== undefined && !branch,
    rows: pages.data?.pages.flatMap(({ rows }) => rows),
    error: who.error ?? pages.error,
    retry: () => void (branch ? pages.refetch() : who.refetch()),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
    issue,
  }
}
