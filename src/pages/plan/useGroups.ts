import { useQuery } from '@tanstack/react-query'
import type { Me, RosterRow } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { isOfficer } from '../../api/use-me'

type Group = { id: OrganizationId; name: string }

/** The groups this person may call together: of officers all the branch has, of a group leader the own one. */
export const useGroups = (me: Me, wanted: boolean) =>
  useQuery({
    queryKey: ['groups', me.branch, me.group],
    queryFn: () => (isOfficer(me) ? ofBranch(me.branch) : own(me)),
    enabled: wanted,
    staleTime: 5 * 60_000,
  })

async function own({ group }: Me): Promise<Group[]> {
  if (!group) return []
  return [{ id: group, name: (await namesAt(group)).get(group) ?? '本人所在的党小组' }]
}

async function ofBranch(branch: OrganizationId): Promise<Group[]> {
  const [roll, names] = await Promise.all([wholeRoll(branch), namesAt(branch)])
  const ids = [...new Set(roll.flatMap(({ group }) => group ?? []))].sort()
  return ids.map((id) => ({ id, name: names.get(id) ?? byPeople(roll.filter(({ group }) => group === id)) }))
}

async function wholeRoll(branch: OrganizationId): Promise<RosterRow[]> {
  const roll: RosterRow[] = []
  let after: string | undefined
  do {
    const page = await call('account', 'roster', { branch, ...(after && { after }) })
    roll.push(...page.rows)
    after = page.next
  } while (after)
  return roll
}

/** No call lists groups by name, but each of their meetings says who meets. */
async function namesAt(at: OrganizationId): Promise<Map<OrganizationId, string>> {
  const { meetings } = await call('meetings', 'list', { at })
  const branch = meetings.find(({ group }) => !group)?.holder ?? ''
  return new Map(
    meetings.flatMap(({ group, holder }) => (group ? [[group, shortened(holder, branch)] as const] : [])),
  )
}

const shortened = (holder: string, branch: string) =>
  holder !== branch && holder.startsWith(branch) ? holder.slice(branch.length) : holder

/** A group that has not met yet is known by its people. */
const byPeople = (people: RosterRow[]) =>
  `${people
    .slice(0, 2)
    .map(({ name }) => name)
    .join('、')}等 ${people.length} 人的小组`
