import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import type { OrganizationId } from '#types/organization'
import type { PostsPage } from '#types/roster'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { useMe } from '../../api/use-me'
import { useSeat } from '../../api/use-seat'
import { useFresh } from '../../api/use-shown'

const keyOf = (at: OrganizationId | undefined) => ['posts', at]

/** Who holds what at one organization, and where that stands: who may be chosen for a post follows from it. */
export function usePosts() {
  const asked = useRouter().params.at
  const who = useMe()
  const me = who.data?.me
  const { seat } = useSeat(me)
  const at = asked ?? seat?.at ?? me?.branch
  const posts = useQuery({
    queryKey: keyOf(at),
    queryFn: () => call('roster', 'posts', { at: at! }),
    enabled: at !== undefined,
  })
  const place = useQuery({
    queryKey: ['organization', at],
    queryFn: () => call('organizations', 'page', { at: at! }),
    enabled: at !== undefined,
  })
  const retry = () => (at ? Promise.all([posts.refetch(), place.refetch()]) : who.refetch())
  useFresh(retry)
  return {
    unbound: who.data !== undefined && !me,
    posts: posts.data,
    place: place.data,
    error: who.error ?? posts.error ?? place.error,
    retry: () => void retry(),
  }
}

/** One change of a post; what it answers is the page from then on. Rights move with posts, one's own too. */
export const usePostChange = (send: () => Promise<PostsPage>, onDone: () => void) =>
  useMutation({
    mutationFn: send,
    onSuccess: (page) => {
      queries.setQueryData(keyOf(page.at), page)
      for (const key of ['me', 'tree', 'roster', 'member', 'home'])
        void queries.invalidateQueries({ queryKey: [key] })
      onDone()
    },
  })
