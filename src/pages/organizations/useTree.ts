import { useInfiniteQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import type { OrganizationId } from '#types/organization'
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
  const pages = useLevel(asked ?? seat?.at, me !== undefined)
  const retry = () => (me ? pages.refetch() : who.refetch())
  useFresh(retry)
  return {
    me,
    unbound: who.data !== undefined && !me,
    /** The last page read knows best. */
    last: pages.data?.pages.at(-1),
    below: pages.data?.pages.flatMap(({ below }) => below) ?? [],
    error: who.error ?? pages.error,
    retry: () => void retry(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}

const useLevel = (at: OrganizationId | undefined, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['tree', at],
    queryFn: ({ pageParam: after }) =>
      call('organizations', 'tree', { ...(at && { at }), ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
