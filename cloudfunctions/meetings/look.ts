import type * as z from 'zod'
import type { Nothing } from '#types/inputs'
import type { Output } from '#types/api'
import type { Attendance, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { OneMeeting } from '#types/meeting-inputs'
import type { NextMeeting } from '#types/meetings'
import { attended, tally } from '#domain/attendance/tally'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { attendancesOf, ownAttendances } from '../shared/collections/attendances'
import { meetingsBelow } from '../shared/collections/meeting-lists'
import { changeMeeting, meetingsAwaiting, type MeetingLine } from '../shared/collections/meetings'
import { card } from '../shared/meeting-card'
import { branchesFor, isTheirs } from '../shared/joint'
import { refuse } from '../shared/refuse'
import { mayAskLeave } from './leave'
import { isSettled, settleIfFree } from './settle'
import { isDue, ownRow, people, said } from './show'
import { theMeeting } from './stage'

const aDay = 24 * 60
const awaited = 20
const watchedAtMost = 50

/** What is next for the caller: where they are due or host, and what runs in their charge around today. */
export async function home(_: z.output<typeof Nothing>, caller: Caller): Promise<Output<'meetings', 'home'>> {
  const { member, grants } = await caller.member()
  const at = now()
  const mine = await meetingsAwaiting(member, at, addMinutes(at, -7 * aDay), awaited)
  const below = grants.map((grant) => grant.at)
  const watched =
    below.length > 0
      ? await meetingsBelow(below, addMinutes(at, -aDay), addMinutes(at, 7 * aDay), watchedAtMost)
      : []
  const ids = mine.map(({ _id }) => _id)
  const rows = new Map((await ownAttendances(ids, member)).map((row) => [row.meeting, row]))
  return {
    // A meeting that is past its time still waits for its host to close it, for nobody else.
    mine: mine
      .filter(({ endsAt, host, status }) => endsAt >= at || (host === member && status !== 'cancelled'))
      .map((meeting) => withRow(meeting, member, rows.get(meeting._id))),
    watched: watched.map(card),
  }
}

function withRow(meeting: MeetingLine, member: string, row?: Attendance): NextMeeting {
  const own = row && { ...said(row), guest: false }
  return { ...card(meeting), hosting: meeting.host === member, ...(own && { row: own }) }
}

/** The counts for everyone it concerns; the names for those who may call the roll, of the branches they call it for. */
export async function attendance(
  { meeting: id }: z.output<typeof OneMeeting>,
  caller: Caller,
): Promise<Output<'meetings', 'attendance'>> {
  const binding = await caller.member()
  const found = await theMeeting(id)
  const rows = await attendancesOf(id)
  const meeting = await resumedIfHeld(found, rows)
  const own = rows.find(({ member }) => member === binding.member)
  if (!own) await refuseUnconcerned(meeting, binding)

  const branches = await branchesFor(binding, 'callRoll', meeting)
  const mayCallRoll = branches.length > 0
  const counted = tally(meeting.due, rows, meeting.quorum)
  // The rows are the truth: should a scan have landed after the last count, the meeting is mended here.
  if (meeting.status === 'closed' && !isSettled(meeting, rows)) await settleIfFree(meeting)
  return {
    meeting: card({ ...meeting, ...(meeting.tally && { tally: counted }) }),
    tally: counted,
    mayCallRoll,
    due: isDue(meeting, binding.member),
    mayAskLeave: mayAskLeave(meeting, binding.member, own),
    exempt: meeting.exempt.filter((person) => isTheirs(person, branches)),
    people: mayCallRoll ? people(meeting, rows).filter((person) => isTheirs(person, branches)) : [],
    ...(own && { row: ownRow(meeting, own) }),
  }
}

/** Those due, everybody of the branches that meet, and whoever looks after one of them. */
async function refuseUnconcerned(meeting: Meeting, binding: Binding): Promise<void> {
  if (isDue(meeting, binding.member) || meeting.branches.includes(binding.branch)) return
  if ((await branchesFor(binding, 'seeMeetings', meeting)).length === 0)
    refuse('forbidden', '您不是这个党支部的，不能查看它的会议')
}

/**
 * A scan that was under way while the meeting was called off may have landed afterwards. Whoever signed in was told
 * so, and that stands: the meeting goes on until its host ends it.
 */
async function resumedIfHeld(meeting: Meeting, rows: readonly Attendance[]): Promise<Meeting> {
  if (meeting.status !== 'cancelled' || !rows.some(({ state }) => attended(state))) return meeting
  const { host: by, hostName: byName } = meeting
  const step = { did: 'resumed', by, byName, at: now() } as const
  await changeMeeting(meeting._id, ['cancelled'], { status: 'open', cancelledFor: '' }, step)
  return theMeeting(meeting._id)
}
