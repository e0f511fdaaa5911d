import type { Instant } from '#types/calendar'
import type { MakeUp, MakeUpWay } from '#types/make-up'
import type { Attendance, Meeting } from '#types/meeting'
import type { Member } from '#types/member'
import { attended } from '#domain/attendance/tally'
import { addDays } from '#domain/calendar/days'
import { addMinutes, startOf } from '../../shared/clock'
import { makeUpId } from '../../shared/collections/make-ups'
import { SCHEMA } from '../../shared/schema'
import { lotOf } from './held'

const ways: readonly MakeUpWay[] = ['ownStudy', 'recording', 'lecture', 'talk']
const [reportedAt, answeredAt] = [19 * 60, 21 * 60]

/** What those who were not there made up within a fortnight, and an officer accepted by the evening; one in ten did not. */
export function makeUpsOf(
  meeting: Meeting,
  rows: readonly Attendance[],
  { members, now }: { members: readonly Member[]; now: Instant },
): MakeUp[] {
  if (!meeting.makeUp) return []
  const came = new Set(rows.filter(({ state }) => attended(state)).map(({ member }) => member))
  return meeting.due
    .filter(({ member }) => !came.has(member) && lotOf('made up', meeting._id, member) >= 10)
    .map(({ member }) =>
      madeUpBy(
        members.find(({ _id }) => _id === member)!,
        meeting,
        members,
      ),
    )
    .filter(({ answer }) => answer!.at <= now)
}

function madeUpBy({ _id, name, branch, path }: Member, meeting: Meeting, members: readonly Member[]): MakeUp {
  const lot = lotOf('made up', meeting._id, _id)
  const doneOn = addDays(meeting.day, 2 + (lot % 13))
  const on = startOf(doneOn)
  const officer = members.find((member) => member.branch === branch && member._id !== _id)!
  return {
    ...{ _id: makeUpId(meeting._id, _id), schema: SCHEMA, meeting: meeting._id, member: _id, name, branch },
    ...{
      path,
      what: `补学${meeting.title}的内容`,
      way: ways[lot % ways.length]!,
      minutes: 45 + (lot % 4) * 15,
    },
    ...{ doneOn, reportedAt: addMinutes(on, reportedAt), status: 'accepted', earlier: [] },
    answer: { by: officer._id, byName: officer.name, at: addMinutes(on, answeredAt) },
  }
}
