import type { Me, Seat } from '#types/account'
import type { Role } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { useOrganization } from '../../api/use-organization'
import { useSeat } from '../../api/use-seat'

const wide: readonly Role[] = ['generalBranch', 'committeeOffice']

/** For which branch one plans, and where one may call several together: the place one looks after above them. */
export function usePlace(me: Me, asked: OrganizationId | undefined) {
  const { seat, seats } = useSeat(me)
  const branch = asked ?? (seat?.level === 'branch' ? seat.at : me.branch)
  const known = nameIn(me, seats, branch)
  const { data } = useOrganization(branch, known === undefined)
  const above = [...(seat ? [seat] : []), ...seats].find(({ role }) => wide.includes(role))
  return {
    branch,
    name: known ?? data?.here.name ?? '',
    above: above && { at: above.at, name: above.atName },
  }
}

const nameIn = (me: Me, seats: readonly Seat[], branch: OrganizationId): string | undefined =>
  branch === me.branch ? me.branchName : seats.find(({ at }) => at === branch)?.atName
