import type { Meeting } from '#types/meeting'
import { attended } from '#domain/attendance/tally'
import { onRoll } from '#domain/roster/stays'
import { membersOf } from '../shared/collections/members'
import { refuse } from '../shared/refuse'
import type { Marked } from './mark'

export type Marking = {
  mark: Marked
  person: { member: string; name: string; voter: boolean; branch: string }
}

/** Whom some marks are about, in their order: those due, and people of the unit who sit in. */
export async function peopleAt(meeting: Meeting, marks: readonly Marked[]): Promise<Marking['person'][]> {
  const due = new Map(meeting.due.map((person) => [person.member, person]))
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

function refuseUnlessCame({ guests }: Meeting, { state, was }: Marked): void {
  if (!attended(state) && !attended(was) && was !== 'unconfirmed')
    refuse('invalid', '这位同志不在应到名单里，只能登记到会列席')
  if (guests === 'none') refuse('forbidden', '这次会议不设列席，只能登记应到人员')
}
