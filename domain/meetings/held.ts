import type { Day } from '#types/calendar'
import type { Meeting, Outcome } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import type { Then } from '#types/records'
import type { Settings } from '#types/ruling'
import { attended } from '#domain/attendance/tally'
import { addDays } from '#domain/calendar/days'
import { chinaDayOf } from '#domain/calendar/instants'

/** What the rules need of a stored meeting. */
export type StoredMeeting = Pick<
  Meeting,
  | '_id'
  | 'kind'
  | 'kindName'
  | 'activities'
  | 'business'
  | 'title'
  | 'agenda'
  | 'branches'
  | 'group'
  | 'day'
  | 'plannedFor'
  | 'for'
  | 'startsAt'
  | 'endsAt'
  | 'makeUp'
  | 'earns'
  | 'quorum'
  | 'due'
  | 'status'
  | 'outcomes'
  | 'closedAt'
  | 'noticedAt'
  | 'afterwards'
  | 'lateEntry'
  | 'record'
  | 'votes'
>

/** One of a branch's own people at a meeting, and how it went for them. */
export type Person = Outcome & { name: string; voter: boolean; present: boolean }

/** A meeting that was held and closed, as one of the branches that met sees it. */
export type Held = {
  meeting: StoredMeeting
  people: readonly Person[]
  /** Its counts stand since that day. */
  closedOn: Day
  /** Since when its record counts as complete: confirmed in time, or later with the office's consent. */
  minutedOn?: Day
  /** The office's consent to a late entry. */
  consent?: Then
}

/** The meetings that a branch held, each once, in the order they were held; how often and in what order they come says nothing. */
export function heldBy(
  branch: OrganizationId,
  meetings: readonly StoredMeeting[],
  settings: Pick<Settings, 'entryDays'>,
): Held[] {
  return eachOnce(meetings).flatMap((meeting) => {
    const { status, closedAt, branches } = meeting
    if (status !== 'closed' || closedAt === undefined || !branches.includes(branch)) return []
    const consent = consentTo(meeting)
    const closedOn = chinaDayOf(closedAt)
    const minutedOn = minutedFrom(meeting, closedOn, consent, settings)
    const people = peopleOf(branch, meeting)
    return [{ meeting, people, closedOn, ...(minutedOn && { minutedOn }), ...(consent && { consent }) }]
  })
}

/** The same meetings, each once, the earliest first. */
export function eachOnce(meetings: readonly StoredMeeting[]): StoredMeeting[] {
  const known = new Map(meetings.map((meeting) => [meeting._id, meeting]))
  return [...known.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ startsAt, _id }: StoredMeeting): string => `${startsAt}|${_id}`

/** A branch's own people at a meeting, in the order of its due list. */
export function peopleOf(
  branch: OrganizationId,
  { due, outcomes = [] }: Pick<Meeting, 'due' | 'outcomes'>,
): Person[] {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.member, outcome]))
  return due
    .filter((person) => person.branch === branch)
    .map(({ member, name, voter }) => {
      const outcome = outcomeOf.get(member) ?? { member, state: 'absent' as const }
      return { ...outcome, name, voter, present: attended(outcome.state) }
    })
}

/** Whether it was the branch's own to hold, and to keep a record of: what a superior held is only attended. */
export const isOwn = ({ kind }: Pick<Meeting, 'kind'>): boolean => kind !== 'superiorEvent'

function consentTo({ lateEntry }: Pick<Meeting, 'lateEntry'>): Then | undefined {
  const { answer } = lateEntry ?? {}
  if (!answer?.given) return undefined
  const on = chinaDayOf(answer.at)
  return { on, enteredOn: on }
}

/** Confirmed within the days there are, or with consent from the day that both were there. */
function minutedFrom(
  { day, record }: StoredMeeting,
  closedOn: Day,
  consent: Then | undefined,
  { entryDays }: Pick<Settings, 'entryDays'>,
): Day | undefined {
  if (!record?.confirmedAt || record.status === 'draft' || record.status === 'sentBack') return undefined
  const confirmedOn = later(closedOn, chinaDayOf(record.confirmedAt))
  if (chinaDayOf(record.confirmedAt) <= addDays(day, entryDays)) return confirmedOn
  return consent && later(confirmedOn, consent.on)
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
