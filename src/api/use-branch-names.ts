import { useQuery } from '@tanstack/react-query'
import type { MeetingCard } from '#types/meetings'
import type { OrganizationId } from '#types/organization'
import { call } from './call'

type Names = Readonly<Record<OrganizationId, string>>

/** The branches of a joint meeting by name; of any other meeting nothing is asked. */
export function useBranchNames({ branch, branches }: Pick<MeetingCard, 'branch' | 'branches'>): Names {
  const { data } = useQuery({
    queryKey: ['branch-names', branch, branches],
    queryFn: () => namesOf(branch, branches),
    enabled: branches.length > 1,
    staleTime: 5 * 60_000,
  })
  return data ?? {}
}

/** Most of them stand right below whoever calls the meeting: only the others are asked for one by one. */
async function namesOf(caller: OrganizationId, branches: readonly OrganizationId[]): Promise<Names> {
  const below = await treeAt(caller)
  const known = new Map(below?.below.map(({ id, name }) => [id, name]))
  const others = branches.filter((id) => !known.has(id))
  const found = await Promise.all(others.map(treeAt))
  for (const tree of found) if (tree) known.set(tree.here.id, tree.here.name)
  return Object.fromEntries(known)
}

/** Whoever calls the roll for one branch may not look into every other. */
const treeAt = (at: OrganizationId) => call('organizations', 'tree', { at }).catch(() => undefined)
