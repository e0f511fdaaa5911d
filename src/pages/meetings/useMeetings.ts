import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Input } from '#types/api'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useFresh } from '../../api/use-shown'

export type Show = NonNullable<Input<'meetings', 'list'>['show']>

/** The meetings of an organization, of my branch where none is named, the newest first, thirty at a time. */
export function useMeetings(asked: OrganizationId | undefined, firstShow: Show) {
  const [show, setShow] = useState(firstShow)
  const who = useMe()
  const me = who.data?.me
  const at = me && (asked ?? me.branch)
  const pages = useInfiniteQuery({
    queryKey: ['meetings', at, show],
    queryFn: ({ pageParam: before }) =>
      call('meetings', 'list', { at: at!, show, ...(before !== undefined && { before }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: at !== undefined,
  })
  useFresh(() => (at ? pages.refetch() : who.refetch()))
  return {
    ...{ me, at, show, setShow },
    unbound: who.data !== undefined && !me,
    meetings: pages.data?.pages.flatMap(({ meetings }) => meetings),
    error: who.error ?? pages.error,
    retry: () => void (at ? pages.refetch() : who.refetch()),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}
