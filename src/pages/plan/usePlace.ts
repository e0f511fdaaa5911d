import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { useOrganization } from '../../api/use-organization'
import { useSeat } from '../../api/use-seat'

const above = ['generalBranch', 'committeeOffice'] as const

/** For which branch one plans, and where one may call several together: the place one looks after above them. */
export function usePlace(me: Me, asked: OrganizationId | undefined) {
  const { seat, seats } = useSeat(me)
  const wide = seat && [seat, ...seats].find(({ role }) => above.some((each) => each === role))
  const branch = asked ?? (seat?.level === 'branch' ? seat.at : me.branch)
  const known = [me.branch, ...seats.map(({ at }) => at)].includes(branch)
  const { data } = useOrganization(branch, !known)
  const name = seats.find(({ at }) => at === branch)?.atName ?? (known ? me.branchName : data?.here.name)
  return { branch, name: name ?? '', above: wide && { at: wide.at, name: wide.atName } }
}
