import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Election, Measuring, Renaming, Sorting } from '#types/organizations'
import { decided, elected, renamed } from '#domain/roster/history'
import { electionComplaint, measuringComplaint } from '#domain/roster/decisions'
import { renamingComplaint } from '#domain/roster/shape'
import { published } from '#domain/standards/published'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { changeOrganization, refuseIf } from './change'
import { pageOf } from './page'

export async function rename(
  { at, revision, name, from }: z.output<typeof Renaming>,
  caller: Caller,
): Promise<Output<'organizations', 'rename'>> {
  const by = await caller.member()
  const asked = { at, revision, by, did: 'organizations.rename', act: 'shapeTree' } as const
  const after = await changeOrganization(asked, (organization) => {
    refuseIf(renamingComplaint(organization, from, chinaDay(now())))
    return renamed(organization, name, from)
  })
  return pageOf(after, by)
}

/** Says of which kinds it is. What is proposed follows; what the office decided stays. */
export async function sort(
  { at, revision, kinds }: z.output<typeof Sorting>,
  caller: Caller,
): Promise<Output<'organizations', 'sort'>> {
  const by = await caller.member()
  const asked = { at, revision, by, did: 'organizations.sort', stale: true, act: 'shapeTree' } as const
  const after = await changeOrganization(asked, (organization) => {
    return { ...organization, kinds: [...new Set(kinds)] }
  })
  return pageOf(after, by)
}

export async function elect(
  { at, revision, electedOn, months, seats, approval }: z.output<typeof Election>,
  caller: Caller,
): Promise<Output<'organizations', 'elect'>> {
  const by = await caller.member()
  const asked = { at, revision, by, did: 'organizations.elect', stale: true, act: 'recordElections' } as const
  const after = await changeOrganization(asked, (organization) => {
    refuseIf(electionComplaint(organization, electedOn, chinaDay(now())))
    return elected(organization, { electedOn, months, seats, ...(approval && { approval }) })
  })
  return pageOf(after, by)
}

export async function measure(
  { at, revision, from, standards, scheme }: z.output<typeof Measuring>,
  caller: Caller,
): Promise<Output<'organizations', 'measure'>> {
  const by = await caller.member()
  const asked = { at, revision, by, did: 'organizations.measure', stale: true, act: 'bindStandards' } as const
  const after = await changeOrganization(asked, (organization) => {
    const today = chinaDay(now())
    const wanted = { from, standards: [...new Set(standards)], ...(scheme && { scheme }), decidedOn: today }
    refuseIf(measuringComplaint(organization, wanted, published, today))
    return decided(organization, wanted)
  })
  return pageOf(after, by)
}
