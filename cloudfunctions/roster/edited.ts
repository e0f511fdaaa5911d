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
  const after = { ...written(member, change), ...(change.name && named(change.name)) }
  if (change.phone === null) delete after.phone
  // The same number is not sealed anew: nothing has changed.
  else if (change.phone && after.phone?.mac !== macOf(change.phone))
    after.phone = phoneFor(member._id, change.phone)
  return complaintOfDates(after, today) ?? after
}

/** Of a newcomer's columns, all that is kept. */
export function columnsOf(id: string, { name, phone, membership, ...rest }: z.output<typeof Columns>) {
  return { ...named(name), ...written({}, rest), membership, ...(phone && { phone: phoneFor(id, phone) }) }
}

const named = (name: string) => ({ name, initials: initialsOf(name) })

/** What is not given stays as it is; null or an empty text empties a field. */
function written<T extends Personal>(before: T, given: Partial<Record<keyof Personal, unknown>>): T {
  const asked = plain.filter((field) => given[field] !== undefined)
  const emptied = new Set<string>(asked.filter((field) => given[field] === null || given[field] === ''))
  const after = { ...before, ...Object.fromEntries(asked.map((field) => [field, given[field]])) }
  return Object.fromEntries(Object.entries(after).filter(([field]) => !emptied.has(field))) as T
}
