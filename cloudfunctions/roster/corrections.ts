import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import type { CorrectionAnswer, CorrectionsQuery, CorrectionWish } from '#types/roster-inputs'
import { demand, type Caller } from '../shared/caller'
import { changeWithin } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import {
  correctionId,
  findCorrection,
  putCorrection,
  waitingCorrections,
  type StoredCorrection,
  type Wish,
} from '../shared/collections/corrections'
import { note } from '../shared/collections/journal'
import { findMember } from '../shared/collections/members'
import { inTransaction, type Transaction } from '../shared/database'
import { macOf, openPhone, phoneFor } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { openCursor, pageOf, pageSize } from './cursor'
import { edited } from './edited'
import { fitting, notTheirs } from './keep'
import { placeFor } from './place'
import { correctionOf, openWishId } from './show-corrections'
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
    fitting(edited(member, asChange(field, value), chinaDay(now())))
    if (isSame(member, field, value)) refuse('invalid', '这和名册上的一样，不用更正')
    const _id = correctionId(member._id, field)
    const there = await findCorrection(_id, transaction)
    const last = there?.wishes.at(-1)
    if (last?.state === 'waiting' && sameWish(last, value))
      return correctionOf(there!, last, member, member._id)

    const wish: Wish = {
      ...{ number: (last?.number ?? 0) + 1, askedAt: now(), state: 'waiting' },
      ...(field === 'phone' ? { phone: phoneFor(member._id, value) } : { value }),
    }
    const answered = (there?.wishes ?? []).filter(({ state }) => state !== 'waiting').slice(1 - wishesKept)
    const asked: StoredCorrection = {
      ...{ _id, schema: SCHEMA, member: member._id, unit: member.path[0]!, field },
      ...{ state: 'waiting', askedAt: wish.askedAt, wishes: [...answered, wish] },
    }
    await putCorrection(transaction, asked)
    await noteOf(transaction, self, 'askCorrection', asked, member)
    return correctionOf(asked, wish, member, member._id)
  })
}

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

const isSame = (member: Member, field: StoredCorrection['field'], value: string): boolean =>
  field === 'phone' ? member.phone?.mac === macOf(value) : member[field] === value

const sameWish = (wish: Wish, value: string): boolean =>
  wish.phone ? wish.phone.mac === macOf(value) : wish.value === value

function noteOf(
  transaction: Transaction,
  { member: by, name: byName }: Binding,
  did: string,
  { _id, field, member: subject }: StoredCorrection,
  { branch }: Member,
): Promise<void> {
  const document = { collection: 'corrections', document: _id, chain: branch, subject }
  return note({ by, byName, did: `roster.${did}`, ...document, fields: [field] }, transaction)
}
