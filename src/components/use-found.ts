import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Level } from '#types/organization'
import { call } from '../api/call'
import { useSettled } from './use-settled'

/** As many as the server names at once. */
export const mostFound = 20

/** Organizations with this in their name, below what the caller looks after, once the hand rests. */
export function useFound(typed: string, level?: Level) {
  const find = useSettled(typed.trim())
  const found = useQuery({
    queryKey: ['find', find, level],
    queryFn: () => call('organizations', 'find', { find, ...(level && { level }) }),
    enabled: find !== '',
    placeholderData: keepPreviousData,
  })
  return { find, ...found }
}
