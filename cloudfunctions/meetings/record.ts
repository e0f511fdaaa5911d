import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Attendance, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Mark, OneMeeting } from '#types/meetings'
import { attended, tally } from '#domain/attendance/tally'
import { stateName } from '#domain/wording/meetings'
import type { Caller } from '../shared/caller'
import { now, sayMoment } from '../shared/clock'
import {
  addAttendance,
  attendanceId,
  attendancesOf,
  correctAttendance,
  findAttendance,
} from '../shared/collections/attendances'
import { changeMeeting } from '../shared/collections/meetings'
import { findMember } from '../shared/collections/members'
import { SCHEMA } from '../shared/database'
import { refuse } from '../shared/refuse'
import { meetingUnder } from './host'
import { settle } from './settle'
import { card, isDue, personRow } from './show'

/** An officer's word, with the same standing as a scan. What the row said before stays in it. */
export async function rollCall(
  mark: z.output<typeof Mark>,
  caller: Caller,
): Promise<Output<'meetings', 'rollCall'>> {
  const say = '只有主持人或本支部书记、委员可以点名'
  const meeting = await meetingUnder(mark.meeting, caller, 'callRoll', say)
  refuseUntimely(meeting, mark.state)
  const officer = await caller.member()
  const person = await personAt(meeting, mark.member)

  const row = markedRow(meeting, mark, person, officer)
  const written = await write(row, mark)
  const rows = await attendancesOf(meeting._id)
  const counted =
    meeting.status === 'closed' ? await settle(meeting) : tally(meeting.due, rows, meeting.quorum)
  return { row: personRow(person, isDue(meeting, person.member), written), tally: counted }
}

/** Ends the sign-in and embeds the tally. Sent again, it counts again and answers the same. */
export async function close(
  { meeting: id }: z.output<typeof OneMeeting>,
  caller: Caller,
): Promise<Output<'meetings', 'close'>> {
  const meeting = await meetingUnder(id, caller, 'hostMeetings', '只有主持人或本支部书记、委员可以结束会议')
  if (meeting.status === 'cancelled') return refuse('closed', '会议已取消，不用再结束')
  if (now() < meeting.startsAt)
    return refuse('closed', `会议 ${sayMoment(meeting.startsAt)} 才开始，不能提前结束；如不开了，请取消会议`)
  await changeMeeting(id, ['planned', 'open'], { status: 'closed' })
  const counted = await settle(meeting)
  return { meeting: card({ ...meeting, status: 'closed', tally: counted }), tally: counted }
}

type Person = { member: string; name: string; voter: boolean; branch: string }

/** Whom the mark is about: someone due, or someone of the unit who sits in. */
async function personAt(meeting: Meeting, id: string): Promise<Person> {
  const due = meeting.due.find(({ member }) => member === id)
  if (due) return { ...due, branch: meeting.branch }
  if (meeting.guests === 'none') return refuse('forbidden', '这次会议不设列席，只能登记应到人员')
  const member = (await findMember(id)) ?? refuse('notFound', '名册上没有找到这位党员')
  if (member.path[0] !== meeting.path[0]) return refuse('forbidden', '只能登记本单位的党员列席')
  return { member: id, name: member.name, voter: false, branch: member.branch }
}

function refuseUntimely(meeting: Meeting, state: Attendance['state']): void {
  if (meeting.status === 'cancelled') refuse('closed', '会议已取消，不能再点名')
  if (attended(state) && now() < meeting.opensAt)
    refuse('closed', `${sayMoment(meeting.opensAt)} 才开始签到，在那之前只能登记请假`)
}

function markedRow(
  meeting: Meeting,
  mark: z.output<typeof Mark>,
  person: Person,
  officer: Binding,
): Attendance {
  return {
    _id: attendanceId(meeting._id, person.member),
    schema: SCHEMA,
    meeting: meeting._id,
    member: person.member,
    name: person.name,
    branch: person.branch,
    state: mark.state,
    at: now(),
    way: 'rollCall',
    by: officer.member,
    byName: officer.name,
    changes: [],
  }
}

/** Adds the row, or corrects the one that still says what the officer saw; a repeat changes nothing. */
async function write(row: Attendance, { state, was }: z.output<typeof Mark>): Promise<Attendance> {
  if (was === 'absent' && (await addAttendance(row))) return row
  const there = await findAttendance(row.meeting, row.member)
  if (!there) return refuse('conflict', `${row.name}同志的登记刚刚变了，请刷新后再点`)
  if (there.state === state) return there
  const before = { state: there.state, at: there.at, by: there.by, byName: there.byName }
  const done = there.state === was && (await correctAttendance(row._id, was, pick(row), before))
  if (done) return { ...row, changes: [...there.changes, before] }
  const latest = (await findAttendance(row.meeting, row.member)) ?? there
  if (latest.state === state) return latest
  return refuse('conflict', `${latest.byName}刚刚把${row.name}登记为${stateName[latest.state]}，请刷新后再点`)
}

const pick = ({ state, at, way, by, byName }: Attendance) => ({ state, at, way, by, byName })
