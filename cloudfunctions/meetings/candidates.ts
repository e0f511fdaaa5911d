import type * as z from 'zod'
import type { Output } from '#types/api'
import type { NameQuery } from '#types/meeting-inputs'
import { onRoll } from '#domain/roster/stays'
import type { Caller } from '../shared/caller'
import { membersNamed } from '../shared/collections/members'
import { findOrganizations } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { meetingUnder } from './stage'

/** Looks up whom the host may record as sitting in: people of the unit, by the beginning of their name. */
export async function candidates(
  { meeting: id, name }: z.output<typeof NameQuery>,
  caller: Caller,
): Promise<Output<'meetings', 'candidates'>> {
  const { meeting } = await meetingUnder(id, caller, 'callRoll', '登记列席')
  if (meeting.guests === 'none') return refuse('closed', '这次会议不设列席，只能登记应到人员')
  const unit = meeting.path[0]!
  const due = meeting.due.map(({ member }) => member)
  const people = (await membersNamed(unit, name, due)).filter((member) => onRoll(member, meeting.day))
  const branches = await findOrganizations(people.map(({ branch }) => branch))
  const nameOf = new Map(branches.map((branch) => [branch._id, branch.name]))
  return {
    people: people.map((member) => ({
      member: member._id,
      name: member.name,
      branch: nameOf.get(member.branch) ?? '',
    })),
  }
}
