import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { useOrganization } from '../../api/use-organization'
import { isOfficer } from '../../api/use-me'

/** The groups this person may call together: of officers all the branch has, of a group leader the own one. */
export function useGroups(me: Me, branch: OrganizationId, wanted: boolean) {
  const all = isOfficer(me)
  const { data, error } = useOrganization(all ? branch : me.group, wanted)
  const none = !all && !me.group
  return { data: none ? [] : data && (all ? data.groups : [data.here]), error }
}
