import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type { Binding, Member, MemberId } from '#types/member'
import type { MemberPage } from '#types/roster'
import type { Edit, FullMembership, NewStatus, StatusEnd } from '#types/roster-inputs'
import { madeFull } from '#domain/roster/full-membership'
import { isHeld } from '#domain/roster/posts'
import { withStatus, withStatusEnded } from '#domain/roster/statuses'
import { onRoll, onRollOf } from '#domain/roster/stays'
import { demand, type Caller } from '../shared/caller'
import { changeMember } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { findMember } from '../shared/collections/members'
import type { Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { edited } from './edited'
import { openPage, pageNow } from './page'
import { refuseForeignGroup } from './place'

type Kept = { member: MemberId; revision: number }
type Result = Member | string
type Change = (member: Member, today: Day, transaction: Transaction) => Result | Promise<Result>

export const notTheirs = '只有本支部委员和上级党组织可以修改名册'

export async function edit(
  { change: { group, ...columns }, ...one }: z.output<typeof Edit>,
  caller: Caller,
): Promise<Output<'roster', 'edit'>> {
  return keep(await othersKeeper(caller, one.member), one, 'edit', async (member, today, transaction) => {
    const after = edited(member, columns, today)
    if (typeof after === 'string' || group === undefined || group === (member.group ?? null)) return after
    return regrouped(after, group, today, transaction)
  })
}

/** 转正 */
export async function makeFull(
  { on, ...one }: z.output<typeof FullMembership>,
  caller: Caller,
): Promise<Output<'roster', 'makeFull'>> {
  return keep(await othersKeeper(caller, one.member), one, 'makeFull', (member, today) =>
    madeFull(member, on, today),
  )
}

export async function setStatus(
  { member, revision, kind, from, approvedOn, place, contact }: z.output<typeof NewStatus>,
  caller: Caller,
): Promise<Output<'roster', 'setStatus'>> {
  const officer = await othersKeeper(caller, member)
  const status = {
    ...{ kind, from },
    ...(approvedOn && { approvedOn }),
    ...(place && { place }),
    ...(contact && { contact }),
  }
  return keep(officer, { member, revision }, 'setStatus', async (found, today, transaction) => {
    if (contact) await refuseForeignContact(contact, found, today, transaction)
    return withStatus(found, status, today)
  })
}

export async function endStatus(
  { kind, until, ...one }: z.output<typeof StatusEnd>,
  caller: Caller,
): Promise<Output<'roster', 'endStatus'>> {
  return keep(await othersKeeper(caller, one.member), one, 'endStatus', (member, today) =>
    withStatusEnded(member, { kind, until }, today),
  )
}

/** Changes a member of the officer's, and hands out the page as it stands then. */
export async function keep(officer: Binding, one: Kept, did: string, change: Change): Promise<MemberPage> {
  const may = ({ path }: Member) => demand(officer, 'keepRoster', path, notTheirs)
  const asked = { ...one, did: `roster.${did}`, by: officer, may }
  const after = await changeMember(asked, async (member, transaction) =>
    fitting(await change(member, chinaDay(now()), transaction)),
  )
  // Where nothing was changed nothing was noted: then it is a look like any other.
  return after.revision === one.revision ? openPage(one.member, officer) : pageNow(one.member, officer)
}

/** What the rules made of it, or their complaint as a refusal. */
export const fitting = <T extends object>(result: T | string): T =>
  typeof result === 'string' ? refuse('invalid', result) : result

const ownFacts = '自己的信息要由其他委员或上级党组织来改，请在“我的”里提出更正'

/** Nobody writes their own facts: four eyes see them, whatever post one holds. */
export async function othersKeeper(caller: Caller, member: MemberId, say = ownFacts): Promise<Binding> {
  const officer = await caller.member()
  if (officer.member === member) refuse('forbidden', say)
  return officer
}

async function regrouped(
  member: Member,
  group: string | null,
  today: Day,
  transaction: Transaction,
): Promise<Result> {
  if (!onRoll(member, today)) return `${member.name}同志已经不在名册上，不能再编组`
  if (member.posts.some((post) => post.at === member.group && isHeld(post, today)))
    return `${member.name}同志是现在的党小组组长，请先把组长交给别人，再换组`
  if (group) await refuseForeignGroup(transaction, group, member.branch)
  const after = { ...member, group: group ?? '' }
  if (!group) delete (after as Member).group
  return after
}

async function refuseForeignContact(
  contact: MemberId,
  { branch }: Member,
  today: Day,
  transaction: Transaction,
): Promise<void> {
  const found = await findMember(contact, transaction)
  if (!found || !onRollOf(found, branch, today)) refuse('invalid', '联系人要是本支部的党员，请重新选择')
}
