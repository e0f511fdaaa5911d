import type { Binding, Member } from '#types/member'
import type { Correction } from '#types/roster'
import type { StoredCorrection, Wish } from '../shared/collections/corrections'
import { note } from '../shared/collections/journal'
import type { MemberWithNames } from '../shared/collections/members'
import type { Transaction } from '../shared/database'
import { openPhone } from '../shared/phone'

type Asking = Pick<StoredCorrection, '_id' | 'member' | 'field'>

/** What somebody asked for, the newest first; their own number is shown to them whole. */
export function ownCorrections(member: MemberWithNames): Correction[] {
  return member.corrections
    .flatMap((asked) =>
      [...asked.wishes].reverse().map((wish) => correctionOf(asked, wish, member, member._id)),
    )
    .sort((a, b) => (a.askedAt === b.askedAt ? 0 : a.askedAt < b.askedAt ? 1 : -1))
}

/** One wish as its maker or an officer sees it: to an officer a number shows its end. */
export function correctionOf(asked: Asking, wish: Wish, member: Member, seenBy: string): Correction {
  const { state, askedAt, answeredByName, answeredAt } = wish
  const present = presentValue(member, asked.field, seenBy)
  return {
    ...{ id: wishId(asked._id, wish.number), member: member._id, name: member.name, field: asked.field },
    ...(present && { now: present }),
    value: wish.phone ? shownPhone(wish.phone, member._id, seenBy) : (wish.value ?? ''),
    ...{ askedAt, state },
    ...(answeredByName && { answeredByName }),
    ...(answeredAt && { answeredAt }),
  }
}

/** Which wish is meant: an answer to one that was replaced meanwhile must not fall on its successor. */
export const wishId = (correction: string, number: number): string => `${correction}-${number}`

export function openWishId(id: string): { correction: string; number: number } | undefined {
  const [, correction, number] = /^(\w+)-(\d+)$/.exec(id) ?? []
  return correction && number ? { correction, number: Number(number) } : undefined
}

function presentValue(member: Member, field: Correction['field'], seenBy: string): string | undefined {
  if (field !== 'phone') return member[field]
  return member.phone && shownPhone(member.phone, member._id, seenBy)
}

const shownPhone = (phone: NonNullable<Member['phone']>, owner: string, seenBy: string): string =>
  seenBy === owner ? openPhone(phone, owner) : `尾号 ${phone.tail}`

/** Which field of whose it was, without the value. */
export function noteOf(
  transaction: Transaction,
  { member: by, name: byName }: Binding,
  did: string,
  { _id, field, member: subject }: StoredCorrection,
  { branch }: Member,
): Promise<void> {
  const document = { collection: 'corrections', document: _id, chain: branch, subject }
  return note({ by, byName, did: `roster.${did}`, ...document, fields: [field] }, transaction)
}
