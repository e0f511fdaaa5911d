import { useQuery } from '@tanstack/react-query'
import type { Day } from '#types/calendar'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'

/** What the standards still ask of a branch in the periods a day lies in. */
export const useAsked = (at: OrganizationId, day: string) =>
  useQuery({
    queryKey: ['asked', at, day],
    queryFn: () => call('tally', 'asked', { at, day: day as Day }),
  })
