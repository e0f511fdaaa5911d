import type { Day, Instant } from '#types/calendar'
import type { MakeUp } from '#types/make-up'
import type { Attendance, Meeting } from '#types/meeting'
import type { Member } from '#types/member'
import type { Minutes } from '#types/minutes'
import { day as dayOf } from '#domain/calendar/days'
import { lastWorkday } from '#domain/calendar/weekdays'
import { dueAt } from '#domain/meetings/due'
import { kinds, quorumFor } from '#domain/meetings/kinds'
import { activitiesOf } from '#domain/meetings/serves'
import { usual } from '#domain/meetings/settings'
import { addMinutes, chinaDay, startOf } from '../../shared/clock'
import { SCHEMA } from '../../shared/schema'
import { digestOf, makeKey } from '../../shared/seal'
import { circleOf, slots, yearPlan, type Circle, type Slot } from './calendar'
import { held } from './held'
import { branches } from './unit'

export type DemoMeeting = { meeting: Meeting; rows: Attendance[]; makeUps: MakeUp[]; minutes?: Minutes }

const aDay = 24 * 60
const plannedDaysAhead = 30
const noticedDaysAhead = 5

/** The year's meetings up to now, held and counted, and those of the next month, planned. */
export function yearOf(members: readonly Member[], now: Instant): DemoMeeting[] {
  const year = Number(chinaDay(now).slice(0, 4))
  const until = addMinutes(now, plannedDaysAhead * aDay)
  const meetings = [...yearPlan()]
    .map(({ slot, month, circle }) =>
      meetingOf(slot, lastWorkday(dayOf(year, month, slot.date)), circle, members),
    )
    .filter(({ due, startsAt }) => due.length >= 2 && startsAt <= until)
  const past = meetings.filter(({ endsAt }) => endsAt < now)
  const recent = latestOf(past)
  return meetings.map((meeting) =>
    meeting.endsAt < now
      ? held(meeting, { members, now, latest: recent.indexOf(meeting._id) })
      : { meeting: noticed(meeting, now), rows: [], makeUps: [] },
  )
}

/** The last few meetings of the first branch, the newest first: their minutes are still being written. */
const latestOf = (past: readonly Meeting[]): string[] =>
  past
    .filter(({ branch }) => branch === branches[0]!.id)
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt))
    .map(({ _id }) => _id)

export const todaysTitle = '支部党员大会（演示）'

/** A meeting that begins this minute, so that there is something to scan, and to end, at once. */
export function todaysMeeting(members: readonly Member[], now: Instant): DemoMeeting {
  const slot: Slot = { ...slots.find(({ kind }) => kind === 'generalMeeting')!, title: todaysTitle }
  const startsAt = `${now.slice(0, 16)}:00.000Z`
  const meeting = {
    ...meetingOf(slot, chinaDay(now), circleOf(branches[0]!), members),
    _id: `today-${now.slice(0, 16).replace(/\D/g, '')}`,
    ...timesOf(startsAt, 180),
    // Whoever tries it out is not late for reading the page first.
    lateAfter: addMinutes(startsAt, 60),
    printedCode: true,
  }
  return { meeting, rows: [], makeUps: [] }
}

function meetingOf(slot: Slot, day: Day, circle: Circle, members: readonly Member[]): Meeting {
  const { kind, time, minutes, topics, alsoServes = [], title, signOut = false } = slot
  const like = kinds[kind]
  const { hostAt, ...holder } = circle
  const host = hostOf(hostAt, holder.path, members)
  const quorum = quorumFor(like, 'ordinary')
  const month = Number(day.slice(5, 7))
  return {
    _id: digestOf([holder.branch, holder.group, kind, day].join('|')).slice(0, 16),
    ...{ schema: SCHEMA, kind, kindName: like.name, activities: activitiesOf(like, alsoServes) },
    ...{ ...holder, business: 'ordinary', title: title ?? like.name, place: '党员活动室' },
    agenda: [topics[month % topics.length]!, topics[(month + 1) % topics.length]!],
    ...{ signOut, makeUp: like.makeUp, earns: like.earns, plannedFor: day, guests: 'branch' },
    ...timesOf(instantOf(day, time), minutes),
    ...{ printedCode: false, ...(quorum && { quorum }) },
    ...dueAt({ ...holder, circle: like.due, day }, members),
    ...{ status: 'planned', host: host._id, hostName: host.name, key: makeKey() },
    steps: [],
  }
}

/** The first officer of the place: its secretary or leader. */
const hostOf = (at: string, path: readonly string[], members: readonly Member[]): Member =>
  members.find(({ posts }) => posts.some((post) => post.at === at)) ??
  members.find(({ branch }) => path.includes(branch))!

const instantOf = (day: Day, time: string): Instant => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return addMinutes(startOf(day), hours * 60 + minutes)
}

function timesOf(startsAt: Instant, minutes: number) {
  return {
    ...{ day: chinaDay(startsAt), opensAt: addMinutes(startsAt, -usual.opensMinutesBefore), startsAt },
    ...{ lateAfter: addMinutes(startsAt, usual.graceMinutes), endsAt: addMinutes(startsAt, minutes) },
  }
}

/** Made known some days before; what is further ahead is not yet. */
function noticed(meeting: Meeting, now: Instant): Meeting {
  const noticedAt = addMinutes(meeting.startsAt, -noticedDaysAhead * aDay)
  return noticedAt <= now ? { ...meeting, noticedAt } : meeting
}
