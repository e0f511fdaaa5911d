import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../api/call'
import { useSettled } from '../../components/use-settled'

/** As many as the server names at once. */
export const mostFound = 20

/** Organizations with this in their name, below what the caller looks after, once the hand rests. */
export function useFound(typed: string) {
  const find = useSettled(typed.trim())
  return useQuery({
    queryKey: ['tree-find', find],
    queryFn: () => call('organizations', 'find', { find }),
    enabled: find !== '',
    placeholderData: keepPreviousData,
  })
}
