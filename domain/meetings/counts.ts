import type { Day } from '#types/calendar'
import type { LeaveReason } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import type { Count } from '#types/records'
import { addDays, yearOf } from '#domain/calendar/days'
import { chinaDayOf } from '#domain/calendar/instants'
import type { Known } from './acts'
import { eachOnce, isOwn, type Held, type Person, type StoredMeeting } from './held'

/** How far from the planned day a meeting is still held on plan: see ruling P04. */
const daysFromPlan = 7
/** Leave that does not break full attendance of what superiors hold: see ruling E08. */
const excused: readonly LeaveReason[] = ['duty', 'health']

type Shares = 'part' | 'whole' | 'done' | 'of'

/** Every plan there was, and whether it was kept. What was written down afterwards was never planned here. */
export function plansKept(branch: OrganizationId, meetings: readonly StoredMeeting[]): Count[] {
  return eachOnce(meetings)
    .filter((meeting) => meeting.branches.includes(branch) && isOwn(meeting))
    .flatMap(({ _id, plannedFor, day, status, closedAt }) => {
      if (plannedFor === undefined) return []
      const share = { part: 'meetingsHeldOnPlan', whole: 'meetingsPlanned', of: 1 }
      const lastDay = addDays(plannedFor, daysFromPlan)
      const wasHeld = status === 'closed' && closedAt !== undefined
      if (!wasHeld) return [{ ...share, ...neverHeld(status === 'cancelled', plannedFor, lastDay), id: _id }]
      const kept = addDays(plannedFor, -daysFromPlan) <= day && day <= lastDay
      return [{ ...share, id: _id, on: plannedFor, enteredOn: chinaDayOf(closedAt), done: kept ? 1 : 0 }]
    })
}

/** A plan called off is not kept from its day on, one that nobody held once it can no longer be held in time. */
const neverHeld = (isCancelled: boolean, plannedFor: Day, lastDay: Day) => ({
  on: plannedFor,
  enteredOn: isCancelled ? plannedFor : addDays(lastDay, 1),
  done: 0,
})

/** What is counted of one meeting. */
export function countsFrom(held: Held, known: Known): Count[] {
  return isOwn(held.meeting) ? [...recordCounts(held), ...leaderCounts(held, known)] : superiorCounts(held)
}

/** How well it is recorded: from the day it was closed it lacks what comes to it on the day its record is complete. */
function recordCounts(held: Held): Count[] {
  const { meeting, people, minutedOn } = held
  const { recorderName, photos = 0 } = meeting.record ?? {}
  const signed = people.some(({ present }) => present)
  return [
    ...growing(held, 'meetingsWithRecorder', 'meetings', Boolean(recorderName) && minutedOn !== undefined),
    // A meeting that was signed for needs no photo beside: see ruling X35.
    ...growing(
      held,
      'activitiesWithRecordAndPhoto',
      'activities',
      (signed || photos > 0) && minutedOn !== undefined,
    ),
    ...(meeting.activities.includes('culturalActivity')
      ? growing(held, 'culturalActivitiesRecorded', 'culturalActivities', minutedOn !== undefined)
      : []),
  ]
}

function growing(held: Held, part: string, whole: string, isDone: boolean): Count[] {
  const first = { ...countOf(held, { part, whole, done: 0, of: 1 }) }
  if (!isDone || !held.minutedOn) return [first]
  return [first, { ...first, id: `${first.id}:done`, replaces: first.id, enteredOn: held.minutedOn, done: 1 }]
}

/** People at what superiors hold; the made-up counts nowhere here. */
function superiorCounts(held: Held): Count[] {
  const due = held.people.length
  const there = held.people.filter(({ present }) => present)
  const away = held.people.filter(
    ({ state, reason }) => state === 'leave' && reason && excused.includes(reason),
  )
  const inTime = there.filter(({ state, leftEarly }) => state === 'present' && !leftEarly)
  const of = (part: string, whole: string, done: number, all: number) =>
    countOf(held, { part, whole, done, of: all })
  return [
    of('superiorEventsAttended', 'superiorEventsDue', there.length, due),
    of('superiorEventsAttendedOrExcused', 'superiorEventsDue', there.length + away.length, due),
    of('superiorEventsOnTime', 'superiorEventsAttended', inTime.length, there.length),
  ]
}

/** Those at the head of the unit at their own branch's meetings, and at its 组织生活会. */
function leaderCounts(held: Held, { leadsUnit }: Known): Count[] {
  const leaders = held.people.filter((person) => leadsUnit(person, held.meeting.day))
  if (leaders.length === 0) return []
  const share = { done: present(leaders), of: leaders.length }
  return [
    countOf(held, { part: 'leaderBranchMeetingsAttended', whole: 'leaderBranchMeetingsDue', ...share }),
    ...(held.meeting.activities.includes('organizationalLifeMeeting')
      ? [countOf(held, { part: 'leadersAtLifeMeetings', whole: 'leadersDueAtLifeMeetings', ...share })]
      : []),
  ]
}

const present = (people: readonly Person[]): number => people.filter((person) => person.present).length

const countOf = ({ meeting, closedOn }: Held, share: Pick<Count, Shares>): Count => ({
  id: `${meeting._id}:${share.part}`,
  on: meeting.day,
  enteredOn: closedOn,
  ...share,
})

/** Everybody who was due at a year's appraisals, once: whoever missed the first and came to a later one was appraised. */
export function appraised(all: readonly Held[]): Count[] {
  const known = new Map<string, Count>()
  return all
    .filter(({ meeting }) => meeting.activities.includes('memberAppraisal'))
    .flatMap((held) =>
      held.people.flatMap(({ member, present: came }): Count[] => {
        const key = `${yearOf(held.meeting.day)}:${member}`
        const before = known.get(key)
        if (before && before.done > 0) return []
        const share = { part: 'membersAppraised', whole: 'membersDueAtAppraisal', done: came ? 1 : 0, of: 1 }
        const count = { ...countOf(held, share), id: `${held.meeting._id}:${member}:appraised` }
        const one = before ? { ...count, replaces: before.id } : count
        known.set(key, one)
        return [one]
      }),
    )
}
