import type { LeaveReason } from '#types/meeting'
import type { MemberId } from '#types/member'
import type { PersonRow } from '#types/meetings'
import type { Mark } from '../../api/use-roll-call'

/** Those who are not here, and how that is to be written down: absent, or on leave for a reason. */
export type Missing = Readonly<Record<MemberId, 'absent' | LeaveReason>>

/** Due, and nobody has said yet how they stand. What is known already is not touched: it is put right one by one. */
export const isOpen = ({ due, state, way }: PersonRow): boolean =>
  due && state === 'absent' && way !== 'rollCall'

/** Everybody still open is here, except those who are missing. */
export const marksFor = (people: readonly PersonRow[], missing: Missing): Mark[] =>
  people.filter(isOpen).map(({ member, state: was }) => ({ member, was, ...saying(missing[member]) }))

function saying(how: Missing[MemberId] | undefined): Omit<Mark, 'member' | 'was'> {
  if (how === undefined) return { state: 'present' }
  return how === 'absent' ? { state: 'absent' } : { state: 'leave', reason: how }
}
