import { useMutation, useQuery } from '@tanstack/react-query'
import type { OrganizationId } from '#types/organization'
import type { OrganizationPage } from '#types/organizations'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { useFresh } from '../../api/use-shown'

const keyOf = (at: OrganizationId | undefined) => ['organization', at]

export function useOrganizationPage(at: OrganizationId | undefined) {
  const page = useQuery({
    queryKey: keyOf(at),
    queryFn: () => call('organizations', 'page', { at: at! }),
    enabled: at !== undefined,
  })
  useFresh(() => (at ? page.refetch() : Promise.resolve()))
  return page
}

/** What the phone remembers by name or place is asked for again. */
export const forgetTree = () => {
  for (const key of ['tree', 'tree-find', 'find', 'organization', 'organization-and-groups', 'posts', 'me'])
    void queries.invalidateQueries({ queryKey: [key] })
}

/** One change of an organization; what it answers is the page from then on. */
export function useChange<T>(send: (wish: T) => Promise<OrganizationPage>, onDone: () => void) {
  return useMutation({
    mutationFn: send,
    onSuccess: (page) => {
      queries.setQueryData(keyOf(page.id), page)
      forgetTree()
      onDone()
    },
    onError: freshAfterConflict,
  })
}

/**
 * Somebody was faster: the sentence says so, what was typed stays, and once the page shows what stands now it can be
 * sent again.
 */
export const freshAfterConflict = (error: unknown) =>
  refusedFor(error, 'conflict') ? queries.invalidateQueries({ queryKey: ['organization'] }) : undefined
