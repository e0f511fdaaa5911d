import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#types/calendar'
import type { Member, MemberId, Personal } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import type { RosterField, RosterLine } from '#types/roster-sheet'
import { rosterColumns } from '#domain/roster/columns'
import { chinaDay, now } from '../shared/clock'
import type { Entry } from '../shared/collections/imports'
import { initialsOf } from '../shared/initials'
import { macOf, phoneFor } from '../shared/phone'
import { SCHEMA } from '../shared/schema'
import { mask } from './roster/mask'
import { shown } from './roster/shown'

type Around = { id: MemberId; branch: Organization; from: Day; group?: OrganizationId; there?: Member }

/**
 * The same id for the same person of a unit whenever a file is given again, so that two imports at once add one. Made
 * with our key, it tells nothing of what it was made from.
 */
export const memberId = (unit: OrganizationId, identity: string): MemberId =>
  `m-${macOf(JSON.stringify([unit, identity])).slice(0, 24)}`

/** What a line comes to: somebody new, what it changes of somebody there, or nothing. */
export function entryFor(line: RosterLine, around: Around): Entry {
  const { there } = around
  const told = { row: line.row, member: there?._id ?? around.id, name: line.name, shown: showLine(line) }
  if (!there) return { ...told, fate: 'add', add: newMember(line, around) }
  const change = changeOf(line, there, around.group)
  return Object.keys(change).length > 0
    ? { ...told, fate: 'change', change, revision: there.revision }
    : { ...told, fate: 'same' }
}

function newMember(line: RosterLine, { id, branch, from, group }: Around): Member {
  const { name, membership, phone, brought } = line
  const start = latest(line.from ?? from, line.joinedOn, branch.foundedOn)
  const came = brought ? 'transferredIn' : 'recorded'
  return {
    ...{ _id: id, schema: SCHEMA, revision: 0, name, initials: initialsOf(name) },
    ...personal(line),
    membership,
    ...(phone && { phone: phoneFor(id, phone) }),
    ...{ branch: branch._id, path: branch.path, ...(group && { group }), onRollFrom: start },
    stays: [
      { branch: branch._id, from: start, came, enteredOn: chinaDay(now()), ...(brought && { brought }) },
    ],
    ...{ statuses: [], posts: [] },
  }
}

/** Nobody is on a roll before joining, nor before there was one. Where the file says when they came, that stands. */
const latest = (...days: readonly (Day | undefined)[]): Day =>
  days.reduce<Day>((last, day) => (day && day > last ? day : last), '0000-01-01')

const plain = ['gender', 'ethnicity', 'bornIn', 'education', 'work', 'joinedOn', 'fullOn'] as const

/** The plain columns of somebody, as far as there is anything in them. */
export function personal(one: Personal): Personal {
  const fields = plain.flatMap((field) => (one[field] === undefined ? [] : [[field, one[field]]]))
  return Object.fromEntries(fields) as Personal
}

/** What the line says otherwise; an empty cell says nothing, so it empties nothing. */
function changeOf(line: RosterLine, there: Member, group: OrganizationId | undefined): Partial<Member> {
  const said: Partial<Member> = {
    ...personal(line),
    membership: line.membership,
    ...(group && { group }),
    ...(line.phone && macOf(line.phone) !== there.phone?.mac && { phone: phoneFor(there._id, line.phone) }),
  }
  const differs = Object.entries(said).filter(
    ([field, value]) => !isDeepStrictEqual(there[field as keyof Member], value),
  )
  return Object.fromEntries(differs)
}

/** The line as a person reads it, long numbers masked, by the label of each column. */
function showLine(line: RosterLine): Record<string, string> {
  const cells = rosterColumns.map(
    ({ field, label }) => [label, maskPhone(field, shown(line, field))] as const,
  )
  return Object.fromEntries(cells.filter(([, text]) => text !== ''))
}

const maskPhone = (field: RosterField, text: string): string => (field === 'phone' ? mask(text, field) : text)
