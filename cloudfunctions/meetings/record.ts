import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Attendance, AttendanceState, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Mark, OneMeeting } from '#types/meeting-inputs'
import { attended, tally } from '#domain/attendance/tally'
import { onRoll } from '#domain/roster/stays'
import { stateName } from '#domain/wording/meetings'
import type { Caller } from '../shared/caller'
import { now, sayMoment } from '../shared/clock'
import {
  addAttendance,
  attendanceId,
  attendancesOf,
  correctAttendance,
  findAttendance,
  saidBefore,
} from '../shared/collections/attendances'
import { changeMeeting } from '../shared/collections/meetings'
import { findMember } from '../shared/collections/members'
import { SCHEMA } from '../shared/schema'
import { card } from '../shared/meeting-card'
import { refuse } from '../shared/refuse'
import { settle } from './settle'
import { isDue, personRow } from './show'
import { begun, meetingUnder, stepBy, theMeeting } from './stage'

type Marked = z.output<typeof Mark>
type Person = { member: string; name: string; voter: boolean; branch: string }

/** An officer's word, with the same standing as a scan. What the row said before stays in it. */
export async function rollCall(mark: Marked, caller: Caller): Promise<Output<'meetings', 'rollCall'>> {
  const { meeting: found, officer } = await meetingUnder(mark.meeting, caller, 'callRoll', '点名')
  refuseUntimely(found, mark.state)
  const known = await personAt(found, mark)
  const meeting = attended(mark.state) ? await begun(found, officer) : found
  // Once begun, the list may say more of them than it did when it was planned.
  const person = meeting === found ? known : await personAt(meeting, mark)

  const written = await write(markedRow(meeting, mark.state, person, officer), mark)
  const counted =
    meeting.status === 'closed'
      ? await settle(meeting)
      : tally(meeting.due, await attendancesOf(meeting._id), meeting.quorum)
  return { row: personRow(person, isDue(meeting, person.member), written), tally: counted }
}

/** Ends the sign-in and embeds the tally. Sent again, it counts again and answers the same. */
export async function close(
  { meeting: id }: z.output<typeof OneMeeting>,
  caller: Caller,
): Promise<Output<'meetings', 'close'>> {
  const { meeting: found, officer } = await meetingUnder(id, caller, 'hostMeetings', '结束会议')
  refuseCancelled(found)
  if (now() < found.startsAt)
    return refuse('closed', `会议 ${sayMoment(found.startsAt)} 才开始，不能提前结束；如不开了，请取消会议`)
  await begun(found, officer)
  await changeMeeting(id, ['open'], { status: 'closed' }, stepBy(officer, 'closed'))
  const meeting = await theMeeting(id)
  refuseCancelled(meeting)
  const counted = await settle(meeting)
  return { meeting: card({ ...meeting, tally: counted }), tally: counted }
}

function refuseCancelled({ status }: Meeting): void {
  if (status === 'cancelled') refuse('closed', '会议已取消，不用再结束')
}

/** Whom the mark is about: someone due, or someone of the unit who sits in. */
async function personAt(meeting: Meeting, { member: id, state, was }: Marked): Promise<Person> {
  const due = meeting.due.find(({ member }) => member === id)
  if (due) return due
  if (!attended(state) && !attended(was)) return refuse('invalid', '这位同志不在应到名单里，只能登记到会列席')
  if (meeting.guests === 'none') return refuse('forbidden', '这次会议不设列席，只能登记应到人员')
  const member = await findMember(id)
  if (!member || member.path[0] !== meeting.path[0] || !onRoll(member, meeting.day))
    return refuse('notFound', '本单位名册上没有找到这位党员')
  return { member: id, name: member.name, voter: false, branch: member.branch }
}

function refuseUntimely(meeting: Meeting, state: AttendanceState): void {
  if (meeting.status === 'cancelled') refuse('closed', '会议已取消，不能再点名')
  if (attended(state) && now() < meeting.opensAt)
    refuse('closed', `${sayMoment(meeting.opensAt)} 才开始签到，在那之前只能登记请假`)
}

function markedRow(meeting: Meeting, state: AttendanceState, person: Person, officer: Binding): Attendance {
  const { member, name, branch } = person
  const at = now()
  return {
    ...{ _id: attendanceId(meeting._id, member), schema: SCHEMA, meeting: meeting._id, member, name, branch },
    ...{ state, at, enteredAt: at, way: 'rollCall', by: officer.member, byName: officer.name, changes: [] },
  }
}

/** Adds the row, or corrects the one that still says what the officer saw; a repeat changes nothing. */
async function write(row: Attendance, { state, was }: Marked): Promise<Attendance> {
  if (was === 'absent' && (await addAttendance(row))) return row
  const there = await findAttendance(row.meeting, row.member)
  if (!there) return refuse('conflict', `${row.name}同志的登记刚刚变了，请刷新后再点`)
  if (there.state === state) return there
  if (there.state === was && (await correctAttendance(there, row)))
    return { ...row, changes: [...there.changes, saidBefore(there)] }
  const latest = (await findAttendance(row.meeting, row.member)) ?? there
  if (latest.state === state) return latest
  return refuse('conflict', `${latest.byName}刚刚把${row.name}登记为${stateName[latest.state]}，请刷新后再点`)
}
