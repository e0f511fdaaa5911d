import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganizationId } from '#types/organization'
import { postName } from '#domain/wording/members'
import { call } from '../../api/call'
import { useSettled } from '../../components/use-settled'

type Wishes = { find: string; show: 'everybody' | 'officers' }

/** The people on the roll at or below an organization, fifty at a time, narrowed down by name or to those who hold a post. */
export function usePeople(at: OrganizationId) {
  const [wishes, setWishes] = useState<Wishes>({ find: '', show: 'everybody' })
  const find = useSettled(wishes.find.trim())
  const pages = useInfiniteQuery({
    queryKey: ['people', at, find, wishes.show],
    queryFn: ({ pageParam: after }) =>
      call('roster', 'list', {
        ...{ at, show: wishes.show },
        ...(find && { find }),
        ...(after !== undefined && { after }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  return {
    wishes,
    change: (news: Partial<Wishes>) => setWishes((before) => ({ ...before, ...news })),
    rows: pages.data?.pages.flatMap(({ rows }) =>
      rows.map(({ member, name, branchName, posts }) => ({
        ...{ id: member, name },
        more: [branchName, ...posts.map((post) => postName[post])].filter(Boolean).join(' · '),
      })),
    ),
    error: pages.error,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
  }
}
