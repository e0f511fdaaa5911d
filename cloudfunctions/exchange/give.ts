import type * as z from 'zod'
import type { Output } from '#types/api'
import type { ExportQuery } from '#types/exchange'
import type { Nothing } from '#types/inputs'
import type { Member } from '#types/member'
import type { RosterLine } from '#types/roster-sheet'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { rollBelow } from '../shared/collections/members'
import { findOrganization, groupsOf } from '../shared/collections/organizations'
import { letPass } from '../shared/collections/passing-files'
import { keepFile, linkTo } from '../shared/files'
import { openPhone } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { exportHours } from './forget'
import { personal } from './entry'
import { writeTemplate } from './roster/template'
import { writeRoster } from './roster/write'

/** More than a function can write in its time and memory. */
const mostAtOnce = 5000

/** A blank roster to fill in. */
export async function template(
  _: z.output<typeof Nothing>,
  caller: Caller,
): Promise<Output<'exchange', 'template'>> {
  await caller.member()
  return linkTo(await keepFile('templates/党员名册模板.xlsx', await writeTemplate()))
}

/** Everybody on the rolls at or below an organization today, as a file that an import reads back. */
export async function exportRoster(
  { at }: z.output<typeof ExportQuery>,
  caller: Caller,
): Promise<Output<'exchange', 'exportRoster'>> {
  const officer = await caller.member()
  const place = (await findOrganization(at)) ?? refuse('notFound', '没有找到这个党组织')
  demand(officer, 'exportRoster', place.path, '只有本支部书记、委员或上级党组织可以导出名册')
  const people = await rollBelow(at, chinaDay(now()), mostAtOnce)
  if (people.length > mostAtOnce)
    return refuse('tooMany', `人数超过 ${mostAtOnce}，一张表放不下，请按下级党组织分别导出`)
  if (people.length === 0) return refuse('notFound', '名册上还没有人，没有可以导出的内容')

  // Noted before anything is handed out: an export that nobody could see afterwards must not be.
  await note({
    ...{ by: officer.member, byName: officer.name, did: 'exchange.exportRoster' },
    ...{ collection: 'members', document: at, fields: [], chain: at, everybodyAt: at },
  })
  const groups = new Map((await groupsOf(at)).map(({ _id, name }) => [_id, name]))
  const file = await writeRoster(people.map((member, index) => lineOf(member, index, groups)))
  // One file an officer: a new export takes the place of the one before.
  const kept = await keepFile(`exports/${officer.member}/党员名册.xlsx`, file)
  await letPass(kept, addMinutes(now(), exportHours * 60))
  const link = await linkTo(kept)
  return { ...link, people: people.length }
}

function lineOf(member: Member, index: number, groups: ReadonlyMap<string, string>): RosterLine {
  const { _id, name, membership, phone } = member
  const { from, brought } = member.stays.at(-1)!
  const group = member.group && groups.get(member.group)
  return {
    ...{ row: index + 1, identity: _id, name, membership, from, ...personal(member) },
    ...(group && { group }),
    ...(phone && { phone: openPhone(phone, _id) }),
    ...(brought && { brought }),
  }
}
