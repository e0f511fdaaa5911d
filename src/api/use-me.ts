import { useQuery } from '@tanstack/react-query'
import type { Me } from '#types/account'
import type { Role } from '#types/member'
import { call } from './call'

/** Who is using this phone. `me` is missing in the answer as long as this WeChat is bound to nobody. */
export const useMe = () =>
  useQuery({ queryKey: ['me'], queryFn: () => call('account', 'whoAmI', {}), staleTime: 5 * 60_000 })

const officers: readonly Role[] = ['branchOfficer', 'generalBranch', 'committeeOffice']

/** Only what to offer: whether it is allowed, the server says. */
export const isOfficer = (me: Me) => me.grants.some(({ role }) => officers.includes(role))
export const mayHost = (me: Me) => me.grants.some(({ role }) => role !== 'member')
