import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type { Binding, Carried, Member } from '#types/member'
import type { CarriedOver, Leaving, Return, Transfer } from '#types/roster-inputs'
import { left, moved, returned } from '#domain/roster/moves'
import type { Caller } from '../shared/caller'
import { removeBinding } from '../shared/collections/bindings'
import { findOrganization } from '../shared/collections/organizations'
import type { Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { covers, grantsOf } from '../shared/rights'
import { fitting, keep, othersKeeper } from './keep'
import { branchFor, destination } from './place'

const ownGoing = '自己的组织关系要由其他委员或上级党组织来办；担任书记的，请先办理交接'

/** To another branch of the unit: the one that lets go writes it down, and the other one's officers see it. */
export async function transfer(
  { to, group, on, taken, ...one }: z.output<typeof Transfer>,
  caller: Caller,
): Promise<Output<'roster', 'transfer'>> {
  const officer = await othersKeeper(caller, one.member, ownGoing)
  return keep(officer, one, 'transfer', async (member, today, transaction) => {
    const there = await findOrganization(to, transaction)
    if (!there || there.path[0] !== member.path[0])
      return refuse('notFound', '本单位里没有这个党支部；转去别的单位，请用“转出”')
    const here = await findOrganization(member.branch, transaction)
    const letter = taken ? carried(taken) : {}
    const arrival = await destination(transaction, there, group)
    const after = fitting(moved(member, here?.name ?? '', arrival, { on, taken: letter }, today))
    await refuseTooHigh(officer, member, after, today, transaction)
    return after
  })
}

/** Away from the unit. Who has died is nobody's WeChat any more; anybody else's ends with the day. */
export async function leave(
  { went, on, taken, ...one }: z.output<typeof Leaving>,
  caller: Caller,
): Promise<Output<'roster', 'leave'>> {
  const officer = await othersKeeper(caller, one.member, ownGoing)
  return keep(officer, one, 'leave', async (member, today, transaction) => {
    const leaving = { on, went, ...(taken && { taken: carried(taken) }) }
    const after = fitting(left(member, leaving, today))
    await refuseTooHigh(officer, member, after, today, transaction)
    if (went !== 'died' || !after.boundTo) return after
    await removeBinding(transaction, after.boundTo)
    const unbound = { ...after }
    delete unbound.boundTo
    return unbound
  })
}

/** On a roll again: a mistake put right, or somebody who is back. */
export async function comeBack(
  { branch, group, from, came, brought, ...one }: z.output<typeof Return>,
  caller: Caller,
): Promise<Output<'roster', 'comeBack'>> {
  const officer = await caller.member()
  return keep(officer, one, 'comeBack', async (member, today, transaction) => {
    const place = await branchFor(officer, 'keepRoster', branch, transaction)
    const arrival = await destination(transaction, place, group)
    return returned(member, arrival, { from, came, ...(brought && { brought: carried(brought) }) }, today)
  })
}

/** What a letter says, without what it says nothing of. */
export function carried<T extends Partial<z.output<typeof CarriedOver>>>({
  letter,
  minutes,
  duesUntil,
  ...place
}: T): Omit<T, 'letter' | 'minutes' | 'duesUntil'> & Omit<Carried, 'place'> {
  return {
    ...place,
    ...(letter && { letter }),
    ...(minutes !== undefined && { minutes }),
    ...(duesUntil && { duesUntil }),
  }
}

/** Whoever takes posts from somebody must be able to give them; and a branch is not left without its secretary. */
async function refuseTooHigh(
  officer: Binding,
  before: Member,
  after: Member,
  today: Day,
  transaction: Transaction,
): Promise<void> {
  const kept = new Set(after.posts)
  const ended = before.posts.filter((post) => !kept.has(post))
  for (const grant of grantsOf(ended, today)) {
    const path = (await findOrganization(grant.at, transaction))?.path ?? []
    if (!covers(officer.grants, grant, path))
      refuse('forbidden', `${before.name}同志还担任上级职务，请由上级党组织办理`)
  }
  const isSecretary = ended.some(
    ({ name, at, until }) => name === 'secretary' && at === before.branch && !until,
  )
  const above = { role: 'generalBranch', at: before.branch } as const
  if (isSecretary && !covers(officer.grants, above, before.path))
    refuse('closed', `${before.name}同志是支部书记，请先在“职务”里把书记交接给别人，或由上级党组织办理`)
}
