import type { DuePerson, Meeting } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { attended } from '#domain/attendance/tally'
import { onRoll } from '#domain/roster/stays'
import { membersOf } from '../shared/collections/members'
import { isTheirs } from '../shared/joint'
import { refuse } from '../shared/refuse'
import type { Marked } from './mark'

export type Marking = {
  mark: Marked
  person: { member: string; name: string; voter: boolean; branch: string }
}

/** Whom some marks are about, in their order: those due of these branches, and people of the unit who sit in. */
export async function peopleAt(
  meeting: Meeting,
  marks: readonly Marked[],
  branches: readonly OrganizationId[],
): Promise<Marking['person'][]> {
  const due = new Map(meeting.due.map((person) => [person.member, person]))
  for (const { member } of marks) refuseOthers(due.get(member), branches)
  const sitting = marks.filter(({ member }) => !due.has(member))
  for (const mark of sitting) refuseUnlessCame(meeting, mark)
  const found = await membersOf(sitting.map(({ member }) => member))
  const known = new Map(
    found
      .filter((member) => member.path[0] === meeting.path[0] && onRoll(member, meeting.day))
      .map(({ _id, name, branch }) => [_id, { member: _id, name, voter: false, branch }]),
  )
  return marks.map(
    ({ member }) =>
      due.get(member) ?? known.get(member) ?? refuse('notFound', '本单位名册上没有找到这位党员，请核对姓名'),
  )
}

function refuseOthers(person: DuePerson | undefined, branches: readonly OrganizationId[]): void {
  if (person && !isTheirs(person, branches))
    refuse('forbidden', `${person.name}是另一个党支部的，请由那个党支部或召集的党组织登记`)
}

function refuseUnlessCame({ guests }: Meeting, { state, was }: Marked): void {
  if (!attended(state) && !attended(was) && was !== 'unconfirmed')
    refuse('invalid', '这位同志不在应到名单里，只能登记到会列席')
  if (guests === 'none') refuse('forbidden', '这次会议不设列席，只能登记应到人员')
}
