import { useQuery } from '@tanstack/react-query'
import type { OrganizationId } from '#types/organization'
import { call } from './call'

/** The meetings of one month, `2026-03`, at or below an organization. */
export const useMonth = (at: OrganizationId | undefined, month: string) =>
  useQuery({
    queryKey: ['month', at, month],
    queryFn: () => call('meetings', 'month', { at: at!, month }),
    enabled: at !== undefined,
  })
