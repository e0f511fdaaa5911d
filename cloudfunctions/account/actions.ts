import type * as z from 'zod'
import type { Me, Nothing, RosterQuery, RosterRow } from '#types/account'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import { onRoll } from '#domain/meetings/due'
import { demand, type Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { pageOfMembers } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'

const pageSize = 100

export async function whoAmI(
  _: z.output<typeof Nothing>,
  caller: Caller,
): Promise<Output<'account', 'whoAmI'>> {
  const binding = await caller.find()
  return binding ? { me: describe(binding) } : {}
}

export async function roster(
  { branch, after }: z.output<typeof RosterQuery>,
  caller: Caller,
): Promise<Output<'account', 'roster'>> {
  const officer = await caller.member()
  const { path, level } = (await findOrganization(branch)) ?? refuse('notFound', '没有找到这个党支部')
  demand(officer, 'seeRoster', path, '只有本支部书记、委员或上级党组织可以查看名册')
  if (level !== 'branch') return refuse('notFound', '名册按党支部查看，请选一个党支部')

  const page = await pageOfMembers(branch, after, pageSize)
  const last = page.at(-1)
  const today = chinaDay(now())
  return {
    rows: page.filter((member) => onRoll(member, today)).map(row),
    ...(page.length === pageSize && last && { next: last._id }),
  }
}

export function describe({ member, name, branch, group, grants }: Binding): Me {
  return { member, name, branch, grants, ...(group && { group }) }
}

function row({ _id, name, membership, group, boundTo }: Member): RosterRow {
  return { member: _id, name, membership, bound: boundTo !== undefined, ...(group && { group }) }
}
