import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call'
import { useMe } from '../../api/use-me'
import { useFresh } from '../../api/use-shown'

/** Who I am, and once that is known, what is next for me and what runs in my charge. */
export function useHome() {
  const who = useMe()
  const me = who.data?.me
  const next = useQuery({
    queryKey: ['home'],
    queryFn: () => call('meetings', 'home', {}),
    enabled: me !== undefined,
  })
  useFresh(() => (me ? next.refetch() : who.refetch()))

  return {
    me,
    unbound: who.data !== undefined && !me,
    next: next.data,
    error: who.error ?? next.error,
    retry: () => void (me ? next.refetch() : who.refetch()),
  }
}
