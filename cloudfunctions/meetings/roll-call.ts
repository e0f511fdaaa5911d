import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Attendance, Meeting, Tally } from '#types/meeting'
import type { Mark } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { attended, tally } from '#domain/attendance/tally'
import { stateName } from '#domain/wording/meetings'
import type { Caller } from '../shared/caller'
import {
  addAttendance,
  attendancesOf,
  correctAttendance,
  findAttendance,
  saidBefore,
} from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { agrees, markedRow, refuseOddMark, refuseOwnLeave, refuseUntimely, type Marked } from './mark'
import { peopleAt } from './marked-people'
import type { Person } from './row'
import { settle } from './settle'
import { isDue, personRow } from './show'
import { begun, meetingUnder } from './stage'

/** An officer's word, with the same standing as a scan. What the row said before stays in it. */
export async function rollCall(
  { meeting: id, ...mark }: z.output<typeof Mark>,
  caller: Caller,
): Promise<Output<'meetings', 'rollCall'>> {
  const { meeting: found, officer, branches } = await meetingUnder(id, caller, 'callRoll', '点名')
  refuseUntimely(found, [mark.state])
  refuseOddMark(found, mark)
  const known = await peopleAt(found, [mark], branches)
  const meeting = attended(mark.state) ? await begun(found, officer) : found
  // Once begun, the list may say more of them than it did when it was planned.
  const [person] = meeting === found ? known : await peopleAt(meeting, [mark], branches)

  const written = await write(meeting, mark, person!, officer)
  return {
    row: personRow(person!, isDue(meeting, mark.member), written),
    tally: await countedAgain(meeting),
  }
}

/** Adds the row, or corrects the one that still says what the officer saw; a repeat changes nothing. */
async function write(meeting: Meeting, mark: Marked, person: Person, officer: Binding): Promise<Attendance> {
  const row = markedRow(meeting, mark, person, officer)
  if (mark.member === officer.member)
    refuseOwnLeave(mark, officer, await findAttendance(meeting._id, mark.member))
  if (mark.was === 'absent' && (await addAttendance(row))) return row
  const there = await findAttendance(meeting._id, mark.member)
  if (!there) return refuse('conflict', `${person.name}同志的登记刚刚变了，请刷新后再点`)
  if (agrees(there, mark)) return there
  const to = markedRow(meeting, mark, person, officer, there)
  if (there.state === mark.was && (await correctAttendance(there, to)))
    return { ...to, changes: [...there.changes, saidBefore(there)] }
  const latest = (await findAttendance(meeting._id, mark.member)) ?? there
  if (agrees(latest, mark)) return latest
  const says = stateName[latest.state]
  return refuse('conflict', `${latest.byName}刚刚把${person.name}登记为${says}，请刷新后再点`)
}

/** What a meeting comes to after a mark; one that is closed carries it. */
const countedAgain = async (meeting: Meeting): Promise<Tally> =>
  meeting.status === 'closed'
    ? settle(meeting)
    : tally(meeting.due, await attendancesOf(meeting._id), meeting.quorum)
