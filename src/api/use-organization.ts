import { useQuery } from '@tanstack/react-query'
import type { OrganizationId } from '#types/organization'
import { call } from './call'

/** An organization by name, and the groups right below it. */
export const useOrganization = (at: OrganizationId | undefined, wanted = true) =>
  useQuery({
    queryKey: ['organization-and-groups', at],
    queryFn: async () => {
      const { here, below } = await call('organizations', 'tree', { at: at! })
      return { here, groups: below.filter(({ level }) => level === 'group') }
    },
    enabled: wanted && at !== undefined,
    staleTime: 5 * 60_000,
  })
