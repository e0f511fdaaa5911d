import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call'
import { useFresh } from '../../api/use-shown'

/** What the branch keeps of me, who looked at it, and what I asked to be corrected. */
export function useMine() {
  const mine = useQuery({ queryKey: ['mine'], queryFn: () => call('roster', 'mine', {}) })
  useFresh(mine.refetch)
  return mine
}
