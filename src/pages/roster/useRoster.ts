import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { OrganizationId } from '#types/organization'
import type { Show } from '#types/roster-inputs'
import { call } from '../../api/call'
import { useOrganization } from '../../api/use-organization'
import { useSettled } from '../../components/use-settled'

type Wishes = { find: string; show: Show; group: string }

/** The people below an organization, fifty at a time: what is asked for is part of the key, so no late answer is shown. */
export function useRoster(at: OrganizationId) {
  const [wishes, setWishes] = useState<Wishes>({ find: '', show: 'everybody', group: '' })
  const { show, group } = wishes
  const find = useSettled(wishes.find.trim())
  const organization = useOrganization(at)
  const counts = useQuery({
    queryKey: ['roster', 'count', at],
    queryFn: () => call('roster', 'count', { at }),
  })
  const pages = useInfiniteQuery({
    queryKey: ['roster', at, find, show, group],
    queryFn: ({ pageParam: after }) =>
      call('roster', 'list', {
        ...{ at, show },
        ...(find && { find }),
        ...(group && { group }),
        ...(after !== undefined && { after }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const refresh = () => Promise.all([pages.refetch(), counts.refetch()])
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  return {
    wishes,
    change: (news: Partial<Wishes>) => setWishes((before) => ({ ...before, ...news })),
    organization: organization.data,
    counts: counts.data,
    rows: pages.data?.pages.flatMap(({ rows }) => rows),
    /** What is shown was asked for before the last wish. */
    stale: pages.isPlaceholderData,
    error: pages.error,
    retry: () => void refresh(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}
