import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Member } from '#types/member'
import type { Correction } from '#types/roster'
import type { CorrectionWish } from '#types/roster-inputs'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import {
  correctionId,
  findCorrection,
  putCorrection,
  type StoredCorrection,
  type Wish,
} from '../shared/collections/corrections'
import { findMember } from '../shared/collections/members'
import { inTransaction } from '../shared/database'
import { macOf, phoneFor } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { edited } from './edited'
import { fitting } from './keep'
import { correctionOf, noteOf } from './show-corrections'
import { asChange, checkedValue } from './wished-value'

const wishesKept = 20

/** Asks for one field to be put right; what waits for the same field already is replaced. */
export async function askCorrection(
  { field, value: typed }: z.output<typeof CorrectionWish>,
  caller: Caller,
): Promise<Output<'roster', 'askCorrection'>> {
  const self = await caller.member()
  const value = checkedValue(field, typed)
  return inTransaction(async (transaction) => {
    const member = (await findMember(self.member, transaction)) ?? refuse('notFound', '名册上没有找到您')
    refuseIdle(member, field, value)
    const there = await findCorrection(correctionId(member._id, field), transaction)
    const last = there?.wishes.at(-1)
    if (there && last?.state === 'waiting' && isSameWish(last, value))
      return correctionOf(there, last, member, member._id)

    const asked = withWish(member, field, value, there?.wishes ?? [])
    await putCorrection(transaction, asked)
    await noteOf(transaction, self, 'askCorrection', asked, member)
    return correctionOf(asked, asked.wishes.at(-1)!, member, member._id)
  })
}

/** What could never be written, or stands there already, need not wait for an answer. */
function refuseIdle(member: Member, field: Correction['field'], value: string): void {
  fitting(edited(member, asChange(field, value), chinaDay(now())))
  const isThere = field === 'phone' ? member.phone?.mac === macOf(value) : member[field] === value
  if (isThere) refuse('invalid', '这和名册上的一样，不用更正')
}

/** All that was answered before, and this wish in place of any that waited. */
function withWish(
  { _id: member, path }: Member,
  field: Correction['field'],
  value: string,
  before: readonly Wish[],
): StoredCorrection {
  const wish: Wish = {
    ...{ number: (before.at(-1)?.number ?? 0) + 1, askedAt: now(), state: 'waiting' },
    ...(field === 'phone' ? { phone: phoneFor(member, value) } : { value }),
  }
  const answered = before.filter(({ state }) => state !== 'waiting').slice(1 - wishesKept)
  return {
    ...{ _id: correctionId(member, field), schema: SCHEMA, member, unit: path[0]!, field },
    ...{ state: 'waiting', askedAt: wish.askedAt, wishes: [...answered, wish] },
  }
}

const isSameWish = (wish: Wish, value: string): boolean =>
  wish.phone ? wish.phone.mac === macOf(value) : wish.value === value
