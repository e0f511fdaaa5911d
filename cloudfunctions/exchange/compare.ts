import type { Day } from '#types/calendar'
import type { SheetProblem } from '#types/exchange'
import type { Member, MemberId } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import type { RosterField, RosterLine, RosterReading } from '#types/roster-sheet'
import { labelOf } from '#domain/roster/columns'
import { complaintOfImport } from '#domain/roster/imported'
import { whoIs } from '#domain/roster/same-person'
import { chinaDay, now } from '../shared/clock'
import type { Entry } from '../shared/collections/imports'
import { membersCalled } from '../shared/collections/members'
import { groupsOf } from '../shared/collections/organizations'
import { macOf } from '../shared/phone'
import { entryFor, memberId } from './entry'

type Compared = { entries: Entry[]; problems: SheetProblem[]; notes: string[] }

/** What a line is told with when it cannot be written. */
type Wrong = { field: RosterField; say: string }

/** What each line of a sheet comes to, beside what the unit's roster says already. */
export async function compare(
  reading: RosterReading,
  branch: Organization,
  { from, by }: { from: Day; by: MemberId },
): Promise<Compared> {
  const names = [...new Set(reading.rows.map(({ name }) => name))]
  const known = byName(await membersCalled(branch.path[0]!, names))
  const groups = new Map((await groupsOf(branch._id)).map(({ name, _id }) => [name, _id]))
  const rowOf = new Map<string, number>()
  const compared: Compared = { entries: [], problems: [], notes: [] }

  for (const line of reading.rows) {
    const outcome = settle(line, { branch, from, groups, namesakes: known.get(line.name) ?? [] })
    const twice = 'member' in outcome ? rowOf.get(outcome.member) : undefined
    if ('member' in outcome && twice === undefined) {
      rowOf.set(outcome.member, line.row)
      const isOwn = outcome.fate === 'change' && outcome.member === by
      compared.entries.push(isOwn ? unchanged(outcome) : outcome)
      if (isOwn) compared.notes.push(ownLine(line.row))
    } else compared.problems.push(problemAt(reading, line, 'member' in outcome ? sameAs(twice!) : outcome))
  }
  return compared
}

/** Nobody writes their own facts, in a sheet either. */
const ownLine = (row: number): string =>
  `第 ${row} 行：这是您自己，和名册不一样的地方没有写入；请在“我的”里提出更正，由其他委员或上级党组织来改`

const unchanged = ({ row, member, name, shown }: Entry): Entry => ({ row, member, name, shown, fate: 'same' })

type Around = {
  branch: Organization
  from: Day
  groups: ReadonlyMap<string, OrganizationId>
  namesakes: readonly Member[]
}

function settle(line: RosterLine, { branch, from, groups, namesakes }: Around): Entry | Wrong {
  const group = line.group === undefined ? undefined : groups.get(line.group)
  if (line.group !== undefined && group === undefined)
    return { field: 'group', say: `本支部没有“${line.group}”，请先建立这个党小组，或把这一格改正、留空` }

  const id = memberId(branch.path[0]!, line.identity)
  const there = namesakes.find(({ _id }) => _id === id) ?? whoOnRoll(line, branch._id, namesakes)
  if (there === 'unsure')
    return { field: 'name', say: '名册上有同名同志，分不清是不是同一人，请补上入党日期或手机号码' }
  const around = { id, branch, from, ...(group && { group }) }
  return there ? forKnown(line, there, around) : entryFor(line, around)
}

/** A line for somebody who stands on the unit's roster already. */
function forKnown(
  line: RosterLine,
  there: Member,
  around: Omit<Parameters<typeof entryFor>[1], 'there'>,
): Entry | Wrong {
  const elsewhere = whyNotHere(there, around.branch._id)
  if (elsewhere) return { field: 'name', say: elsewhere }
  const entry = entryFor(line, { ...around, there })
  const wrong = entry.fate === 'change' && complaintOfImport(there, entry.change, chinaDay(now()))
  return wrong || entry
}

function whoOnRoll(
  line: RosterLine,
  branch: OrganizationId,
  namesakes: readonly Member[],
): Member | 'unsure' | undefined {
  const who = whoIs(
    line,
    line.phone === undefined ? undefined : macOf(line.phone),
    branch,
    namesakes.map(({ phone, ...one }) => ({ ...one, ...(phone && { mac: phone.mac }) })),
  )
  if (who === 'new') return undefined
  return 'unsure' in who ? 'unsure' : namesakes.find(({ _id }) => _id === who.known._id)
}

/** A roster adds and completes; it moves nobody and brings nobody back. */
function whyNotHere({ name, branch, onRollUntil }: Member, here: OrganizationId): string | undefined {
  if (branch !== here)
    return `${name}同志在本单位另一个支部的名册上，请由原支部办理组织关系转移，并从这张表里删去这一行`
  return onRollUntil === undefined
    ? undefined
    : `${name}同志已于 ${onRollUntil} 离开本支部；如要恢复，请在个人页登记，并从这张表里删去这一行`
}

const sameAs = (row: number): Wrong => ({
  field: 'name',
  say: `与第 ${row} 行对应名册上的同一位同志，请删去重复的一行`,
})

/** A problem with a column the sheet lacks is told at the person's name. */
function problemAt(
  { columns }: RosterReading,
  { row, name }: RosterLine,
  { field, say }: Wrong,
): SheetProblem {
  const own = columns.find((one) => one.field === field) ?? columns.find((one) => one.field === 'name')!
  const letters = own.cell.replace(/\d+/g, '')
  return { row, cell: `${letters}${row}`, column: labelOf(field), value: name, say }
}

function byName(members: readonly Member[]): Map<string, Member[]> {
  const found = new Map<string, Member[]>()
  for (const member of members) found.set(member.name, [...(found.get(member.name) ?? []), member])
  return found
}
