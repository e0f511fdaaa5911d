import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Nothing } from '#types/inputs'
import type { JournalEntry } from '#types/journal'
import type { Look } from '#types/roster'
import type { OneMember } from '#types/roster-inputs'
import { timesBelow } from '#domain/roster/above'
import { fieldName } from '#domain/wording/roster'
import type { Caller } from '../shared/caller'
import { looksAt } from '../shared/collections/journal'
import { ownCorrections } from './show-corrections'
import { memberWithNames, opening, openPage, pageOf } from './page'

const looksShown = 50

export async function member(
  { member: id }: z.output<typeof OneMember>,
  caller: Caller,
): Promise<Output<'roster', 'member'>> {
  return openPage(id, await caller.member())
}

/** One's own page, who has looked at it, and what one has asked to be corrected. */
export async function mine(_: z.output<typeof Nothing>, caller: Caller): Promise<Output<'roster', 'mine'>> {
  const self = await caller.member()
  const found = await memberWithNames(self.member)
  const placesOf = new Map(found.places.map(({ _id, places }) => [_id, places]))
  const below = timesBelow(found.stays, (branch) => placesOf.get(branch) ?? [])
  const entries = await looksAt(self.member, below, looksShown)
  return { ...pageOf(found, self), looks: entries.map(lookOf), corrections: ownCorrections(found) }
}

function lookOf({ at, byName, did, everybodyAt, fields }: JournalEntry): Look {
  const names = fields.map((field) => fieldName[field as keyof typeof fieldName] ?? field)
  return {
    ...{ at, byName },
    did: everybodyAt ? 'exported' : did === opening ? 'opened' : 'changed',
    fields: [...new Set(names)],
  }
}
