import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import type { CorrectionAnswer, CorrectionsQuery } from '#types/roster-inputs'
import { demand, type Caller } from '../shared/caller'
import { changeWithin } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import {
  findCorrection,
  putCorrection,
  waitingCorrections,
  type StoredCorrection,
  type Wish,
} from '../shared/collections/corrections'
import { findMember } from '../shared/collections/members'
import { inTransaction, type Transaction } from '../shared/database'
import { openPhone } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { openCursor, pageOf, pageSize } from './cursor'
import { edited } from './edited'
import { fitting, notTheirs } from './keep'
import { placeFor } from './place'
import { correctionOf, noteOf, openWishId } from './show-corrections'
import { asChange } from './wished-value'

/** What waits for an answer below an organization, the oldest first. */
export async function corrections(
  { at, after }: z.output<typeof CorrectionsQuery>,
  caller: Caller,
): Promise<Output<'roster', 'corrections'>> {
  const officer = await caller.member()
  const { path } = await placeFor(officer, 'keepRoster', at, notTheirs)
  const [askedAt, _id] = openCursor(after) ?? []
  const found = await waitingCorrections(
    path[0]!,
    at,
    _id ? { askedAt: askedAt!, _id } : undefined,
    pageSize + 1,
  )
  return pageOf(
    found,
    (asked) => correctionOf(asked, asked.wishes.at(-1)!, asked.people[0]!, officer.member),
    (asked) => [asked.askedAt, asked._id],
  )
}

/** Puts the roster right, or leaves it: the edit and the answer are one. Said twice, it answers the same. */
export async function settleCorrection(
  { correction: id, accept }: z.output<typeof CorrectionAnswer>,
  caller: Caller,
): Promise<Output<'roster', 'settleCorrection'>> {
  const officer = await caller.member()
  const meant = openWishId(id) ?? refuse('notFound', '没有找到这条更正')
  const state = accept ? 'accepted' : 'refused'
  return inTransaction(async (transaction) => {
    const asked =
      (await findCorrection(meant.correction, transaction)) ?? refuse('notFound', '没有找到这条更正')
    const member =
      (await findMember(asked.member, transaction)) ?? refuse('notFound', '名册上没有找到这位党员')
    demand(officer, 'keepRoster', member.path, notTheirs)
    if (member._id === officer.member) refuse('forbidden', '自己提出的更正，要由其他委员或上级党组织来定')
    const wish = asked.wishes.find(({ number }) => number === meant.number)
    if (!wish) return refuse('conflict', `${member.name}同志刚改了要更正的内容，请刷新后再看`)
    if (wish.state === state) return correctionOf(asked, wish, member, officer.member)
    if (wish.state !== 'waiting')
      return refuse('conflict', `${wish.answeredByName ?? ''}已经答复过这条更正，请刷新后再看`)

    const answer = {
      state,
      answeredBy: officer.member,
      answeredByName: officer.name,
      answeredAt: now(),
    } as const
    const settled = { ...wish, ...answer }
    const after = accept ? await correct(transaction, officer, asked, wish) : member
    const wishes = asked.wishes.map((one) => (one === wish ? settled : one))
    await putCorrection(transaction, { ...asked, state, wishes })
    await noteOf(transaction, officer, 'settleCorrection', asked, member)
    return correctionOf(asked, settled, after, officer.member)
  })
}

function correct(
  transaction: Transaction,
  by: Binding,
  { member, field }: StoredCorrection,
  { value, phone }: Wish,
): Promise<Member> {
  const wished = phone ? openPhone(phone, member) : (value ?? '')
  return changeWithin(transaction, { member, did: 'roster.settleCorrection', by }, (found) =>
    fitting(edited(found, asChange(field, wished), chinaDay(now()))),
  )
}
