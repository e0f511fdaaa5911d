import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useSeat } from '../../api/use-seat'
import { useFresh } from '../../api/use-shown'

/** One organization and a hundred of those right below it at a time: the one named, or where one works. */
export function useTree() {
  const asked = useRouter().params.at
  const who = useMe()
  const me = who.data?.me
  const { seat } = useSeat(me)
  const at = asked ?? seat?.at
  const pages = useInfiniteQuery({
    queryKey: ['tree', at],
    queryFn: ({ pageParam: after }) =>
      call('organizations', 'tree', { ...(at && { at }), ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: me !== undefined,
  })
  useFresh(() => (me ? pages.refetch() : who.refetch()))
  const all = pages.data?.pages
  return {
    me,
    unbound: who.data !== undefined && !me,
    here: all?.at(-1)?.here,
    above: all?.at(-1)?.above ?? [],
    below: all?.flatMap(({ below }) => below) ?? [],
    error: who.error ?? pages.error,
    retry: () => void (me ? pages.refetch() : who.refetch()),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}
