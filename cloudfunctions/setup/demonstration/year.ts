import type { Day, Instant } from '#types/calendar'
import type { Attendance, AttendanceState, Meeting } from '#types/meeting'
import type { Member } from '#types/member'
import { tally } from '#domain/attendance/tally'
import { dueAt } from '#domain/meetings/due'
import { kinds, quorumFor, type CommonKind } from '#domain/meetings/kinds'
import { usual } from '#domain/meetings/settings'
import { addMinutes, chinaDay } from '../../shared/clock'
import { attendanceId } from '../../shared/collections/attendances'
import { SCHEMA } from '../../shared/schema'
import { digestOf, makeKey } from '../../shared/seal'
import { branches, groupsOf, nameOf, pathOf, type DemoBranch } from './unit'

export type DemoMeeting = { meeting: Meeting; rows: Attendance[] }

type Slot = {
  kind: CommonKind
  months: readonly number[]
  date: number
  time: string
  minutes: number
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** What a good branch holds in a year, and when. */
const slots: readonly Slot[] = [
  { kind: 'committeeMeeting', months: everyMonth, date: 5, time: '16:00', minutes: 60 },
  { kind: 'groupMeeting', months: everyMonth, date: 12, time: '15:30', minutes: 60 },
  { kind: 'themedPartyDay', months: everyMonth, date: 18, time: '14:30', minutes: 120 },
  { kind: 'partyLecture', months: [3, 6, 9, 12], date: 20, time: '09:00', minutes: 90 },
  { kind: 'generalMeeting', months: [3, 6, 9, 12], date: 25, time: '09:30', minutes: 90 },
  { kind: 'organizationalLifeMeeting', months: [2, 7], date: 22, time: '14:30', minutes: 120 },
]
const plannedDaysAhead = 30

/** The year's meetings up to now, held and counted, and those of the next month, planned. */
export function yearOf(members: readonly Member[], now: Instant): DemoMeeting[] {
  const year = Number(chinaDay(now).slice(0, 4))
  return branches
    .flatMap((branch) =>
      slots.flatMap((slot) =>
        slot.months.flatMap((month) =>
          circles(branch, slot).map((group) =>
            meetingOf(branch, slot, dayIn(year, month, slot.date), members, group),
          ),
        ),
      ),
    )
    .flatMap((meeting) => {
      if (meeting.due.length < 2 || meeting.startsAt > addMinutes(now, plannedDaysAhead * 24 * 60)) return []
      return [meeting.endsAt < now ? held(meeting, members) : { meeting, rows: [] }]
    })
}

export const todaysTitle = '支部党员大会（演示）'

/** A meeting that begins this minute, so that there is something to scan, and to end, at once. */
export function todaysMeeting(members: readonly Member[], now: Instant): DemoMeeting {
  const day = chinaDay(now)
  const branch = branches[0]!
  const slot: Slot = { kind: 'generalMeeting', months: [], date: 0, time: '00:00', minutes: 180 }
  const startsAt = `${now.slice(0, 16)}:00.000Z`
  const meeting = meetingOf(branch, slot, day, members, undefined)
  return {
    meeting: {
      ...meeting,
      _id: `today-${now.slice(0, 16).replace(/\D/g, '')}`,
      title: todaysTitle,
      ...timesOf(startsAt, slot.minutes),
      // Whoever tries it out is not late for reading the page first.
      lateAfter: addMinutes(startsAt, 60),
      printedCode: true,
    },
    rows: [],
  }
}

const circles = (branch: DemoBranch, { kind }: Slot): (string | undefined)[] =>
  kind === 'groupMeeting' ? groupsOf(branch) : [undefined]

function meetingOf(
  branch: DemoBranch,
  { kind, time, minutes }: Slot,
  day: Day,
  members: readonly Member[],
  group: string | undefined,
): Meeting {
  const own = members.filter((member) => member.branch === branch.id)
  const host = (group && own.find(({ posts }) => posts.some(({ at }) => at === group))) || own[0]!
  const startsAt = new Date(`${day}T${time}:00+08:00`).toISOString()
  const { name, serves, due: circle, makeUp, earns } = kinds[kind]
  const quorum = quorumFor(kinds[kind], 'ordinary')
  const place = { branch: branch.id, branches: [branch.id], ...(group && { group }) }
  return {
    _id: digestOf([branch.id, group, kind, day].join('|')).slice(0, 16),
    schema: SCHEMA,
    ...{ kind, kindName: name, activities: [...serves], ...place, business: 'ordinary', title: name },
    ...{ place: '党员活动室', agenda: [], signOut: false, makeUp, earns, plannedFor: day },
    holder: nameOf(branch, group),
    path: group ? [...pathOf(branch), group] : pathOf(branch),
    ...timesOf(startsAt, minutes),
    guests: 'branch',
    printedCode: false,
    ...(quorum && { quorum }),
    ...dueAt({ ...place, circle, day }, own),
    status: 'planned',
    host: host._id,
    hostName: host.name,
    key: makeKey(),
    steps: [],
  }
}

function timesOf(startsAt: Instant, minutes: number) {
  return {
    day: chinaDay(startsAt),
    opensAt: addMinutes(startsAt, -usual.opensMinutesBefore),
    startsAt,
    lateAfter: addMinutes(startsAt, usual.graceMinutes),
    endsAt: addMinutes(startsAt, minutes),
  }
}

function held(meeting: Meeting, members: readonly Member[]): DemoMeeting {
  const rows = meeting.due.flatMap(({ member }) => {
    const person = members.find(({ _id }) => _id === member)!
    return rowFor(meeting, person) ?? []
  })
  return { meeting: { ...meeting, status: 'closed', tally: tally(meeting.due, rows, meeting.quorum) }, rows }
}

/** Who came is drawn by lot, but the same lot every time. */
function rowFor(meeting: Meeting, { _id, name, branch }: Member): Attendance | undefined {
  const lot = parseInt(digestOf(`${meeting._id}:${_id}`).slice(0, 6), 16) % 100
  const state: AttendanceState = lot < 86 ? 'present' : lot < 91 ? 'late' : lot < 97 ? 'leave' : 'absent'
  if (state === 'absent') return undefined
  const at = addMinutes(meeting.startsAt, state === 'late' ? 12 + (lot % 5) : -(lot % 20) - 1)
  const byHand = state === 'leave' || lot % 9 === 0
  return {
    _id: attendanceId(meeting._id, _id),
    schema: SCHEMA,
    meeting: meeting._id,
    member: _id,
    name,
    branch,
    state,
    ...{ at, enteredAt: at },
    way: byHand ? 'rollCall' : 'scan',
    by: byHand ? meeting.host : _id,
    byName: byHand ? meeting.hostName : name,
    changes: [],
  }
}

function dayIn(year: number, month: number, date: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}
