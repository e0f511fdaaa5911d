import { useQuery } from '@tanstack/react-query'
import type { Me } from '#types/account'
import type { Role } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { call } from './call'

/** Who is using this phone. `me` is missing in the answer as long as this WeChat is bound to nobody. */
export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: () => call('account', 'whoAmI', {}), staleTime: 5 * 60_000 })

const officers: readonly Role[] = ['branchOfficer', 'generalBranch', 'committeeOffice']

/** Only what to offer: whether it is allowed, the server says. */
export const isOfficer = (me: Me) => me.grants.some(({ role }) => officers.includes(role))
export const mayHost = (me: Me) =>
  me.grants.some(({ role }) => role === 'groupLeader' || officers.includes(role))

/** The same for one organization, named with those above it. */
export const isOfficerOf = (me: Me, path: readonly OrganizationId[]) => holds(me, officers, path)
export const isOfficeOf = (me: Me, path: readonly OrganizationId[]) => holds(me, ['committeeOffice'], path)

const holds = ({ grants }: Me, roles: readonly Role[], path: readonly OrganizationId[]) =>
  grants.some(({ role, at }) => roles.includes(role) && path.includes(at))

/** The branch that is looked at; nothing where one holds a seat above branches or in a group: there one starts at the own. */
export const branchAt = ({ grants }: Me, at: OrganizationId | undefined) =>
  grants.some((seat) => seat.at === at && seat.level !== 'branch') ? undefined : at
