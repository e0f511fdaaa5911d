import type * as z from 'zod'
import type { Day } from '#types/calendar'
import type { Member, Personal } from '#types/member'
import type { Columns, Edit } from '#types/roster-inputs'
import { complaintOfDates } from '#domain/roster/dates'
import { initialsOf } from '../shared/initials'
import { macOf, phoneFor } from '../shared/phone'

export type Changes = Omit<z.output<typeof Edit>['change'], 'group'>

const plain = ['gender', 'ethnicity', 'bornIn', 'education', 'work', 'joinedOn', 'fullOn'] as const

/** A member with some columns written anew, null emptying one; or what speaks against it, as a sentence. */
export function edited(member: Member, change: Changes, today: Day): Member | string {
  const after = { ...member, ...(change.name && named(change.name)) }
  for (const field of plain) write(after, field, change[field])
  if (change.phone === null) delete after.phone
  // The same number is not sealed anew: nothing has changed.
  else if (change.phone && after.phone?.mac !== macOf(change.phone))
    after.phone = phoneFor(member._id, change.phone)
  return complaintOfDates(after, today) ?? after
}

/** Of a newcomer's columns, all that is kept. */
export function columnsOf(id: string, { name, phone, membership, ...rest }: z.output<typeof Columns>) {
  const kept: Personal = {}
  for (const field of plain) write(kept, field, rest[field])
  return { ...named(name), ...kept, membership, ...(phone && { phone: phoneFor(id, phone) }) }
}

const named = (name: string) => ({ name, initials: initialsOf(name) })

/** Nothing given leaves a field as it is; null or an empty text empties it. */
function write<K extends keyof Personal>(
  to: Personal,
  field: K,
  value: Exclude<Personal[K], undefined> | null | undefined,
): void {
  if (value === undefined) return
  if (value === null || value === '') delete to[field]
  else to[field] = value
}
