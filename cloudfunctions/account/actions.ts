import type * as z from 'zod'
import type { Me, Seat } from '#types/account'
import type { Output } from '#types/api'
import type { Nothing } from '#types/inputs'
import type { Binding } from '#types/member'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { findOrganizations } from '../shared/collections/organizations'
import { inForce } from '../shared/rights'
import { openClaim } from './claim'

export async function whoAmI(
  _: z.output<typeof Nothing>,
  caller: Caller,
): Promise<Output<'account', 'whoAmI'>> {
  const binding = await caller.find()
  if (binding) return { me: await describe(binding) }
  const claim = await openClaim(caller.openid())
  return claim ? { claim: claim.state } : {}
}

/** Somebody by their posts, each with the name of where it is held: one may choose where to start. */
export async function describe({ member, name, branch, group, grants }: Binding): Promise<Me> {
  const places = await findOrganizations([branch, ...grants.map(({ at }) => at)])
  const placeOf = new Map(places.map((place) => [place._id, place]))
  const today = chinaDay(now())
  const seats = grants.flatMap((grant): Seat[] => {
    const place = placeOf.get(grant.at)
    return place && inForce(grant, today) ? [{ ...grant, atName: place.name, level: place.level }] : []
  })
  const branchName = placeOf.get(branch)?.name ?? ''
  return { member, name, branch, branchName, grants: seats, ...(group && { group }) }
}
