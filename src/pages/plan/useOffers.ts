import { useQuery } from '@tanstack/react-query'
import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { offersFor } from './kinds-on-offer'

/** The kinds this person may plan; those the unit added come as soon as they are known. */
export function useOffers(me: Me, at: OrganizationId) {
  const { data, error } = useQuery({
    queryKey: ['own-kinds', at],
    queryFn: () => call('meetings', 'ownKinds', { at }),
    staleTime: 5 * 60_000,
  })
  return { offers: offersFor(me, data?.kinds ?? []), error }
}
