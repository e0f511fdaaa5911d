import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { useMe } from '../../api/use-me'
import { useSeat } from '../../api/use-seat'
import { useFresh } from '../../api/use-shown'

type Answer = { claim: string; member?: string }

/** Those who say they stand on the roster and wait for an officer's word. */
export function useClaims() {
  const asked = useRouter().params.at
  const who = useMe()
  const me = who.data?.me
  const { seat } = useSeat(me)
  const at = asked ?? seat?.at ?? me?.branch
  const pages = useInfiniteQuery({
    queryKey: ['claims', at],
    queryFn: ({ pageParam: after }) =>
      call('account', 'claims', { at: at!, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: at !== undefined,
  })
  const retry = () => (at ? pages.refetch() : who.refetch())
  useFresh(retry)
  return {
    at,
    unbound: who.data !== undefined && !me,
    rows: pages.data?.pages.flatMap(({ rows }) => rows),
    error: who.error ?? pages.error,
    retry: () => void retry(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    loadingMore: pages.isFetchingNextPage,
    ...useSettling(),
  }
}

/** What was settled last is said above the list, which no longer has it. */
function useSettling() {
  const [said, setSaid] = useState<string>()
  const fresh = () => void queries.invalidateQueries({ queryKey: ['claims'] })
  const settle = useMutation({
    mutationFn: (answer: Answer) => call('account', 'settleClaim', answer),
    onSuccess: ({ name }) => {
      setSaid(name ? `${name}同志的微信已绑定` : '已退回这次申请')
      void queries.invalidateQueries({ queryKey: ['roster'] })
      fresh()
    },
    onError: (error) => refusedFor(error, 'conflict', 'notFound') && fresh(),
  })
  return { settle, said }
}
