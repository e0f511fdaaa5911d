import type { Act } from '#types/records'
import { isHeldActivity } from './clauses'
import { isOwn, type Held, type Person } from './held'

/** Whether somebody held a post on the day of a meeting that makes a difference to what it counts as. */
export type Known = {
  /** Who was secretary of the branch. */
  isSecretary: (person: Pick<Person, 'member'>, on: Held['meeting']['day']) => boolean
  /** Who was at the head of the unit: 党员领导干部. */
  leadsUnit: (person: Pick<Person, 'member'>, on: Held['meeting']['day']) => boolean
}

/** What nobody but the secretary can attend for the branch, and what everybody attends for themselves. */
const ofSecretary: readonly string[] = ['secretaryTraining', 'secretaryAppraisal']
const ofEachPresent: readonly string[] = ['intensiveTraining']
/** Counted by who gave it, and never as an act of the branch. */
const ofLecturer = 'leaderLecture'

/**
 * A meeting as the rules count it: without minutes from the day it was closed, and once more, in the place of that, from
 * the day its record was complete. So whoever looks from an earlier day sees what was known then.
 */
export function actsOf(held: Held, known: Known): Act[] {
  const { meeting, minutedOn, people } = held
  const first = actOf(held, activitiesOf(held, known))
  const acts: Act[] = [first]
  if (minutedOn && isOwn(meeting))
    acts.push({
      ...first,
      id: `${first.id}:minuted`,
      replaces: first.id,
      enteredOn: minutedOn,
      minuted: true,
    })
  return [...acts, ...lectureOf(held), ...trainingOf(held, people)]
}

/** The meeting an act is of: its id comes first in the act's. */
export const meetingOf = ({ id }: Pick<Act, 'id'>): string => id.split(':')[0]!

/** A meeting by its numbers alone: those of the branch's own people. */
export function headCount(held: Held): Act {
  const { meeting, people } = held
  const voters = people.filter(({ voter }) => voter)
  return {
    ...sameOf(held),
    id: meeting._id,
    activities: [],
    due: people.length,
    present: people.filter(({ present }) => present).length,
    voters: voters.length,
    votersPresent: voters.filter(({ present }) => present).length,
  }
}

function actOf(held: Held, activities: readonly string[]): Act {
  const { meeting, people } = held
  return {
    ...headCount(held),
    activities,
    ...(meeting.group !== undefined && { by: meeting.group }),
    ...(isOwn(meeting) && { signed: people.some(({ present }) => present), minuted: false }),
  }
}

const sameOf = ({
  meeting,
  closedOn,
  consent,
}: Held): Pick<Act, 'on' | 'enteredOn' | 'for' | 'lateEntry'> => ({
  on: meeting.day,
  enteredOn: closedOn,
  ...(meeting.for !== undefined && { for: meeting.for }),
  ...(consent && { lateEntry: consent }),
})

function activitiesOf({ meeting, people }: Held, { isSecretary }: Known): string[] {
  const secretaryCame = people.some((person) => person.present && isSecretary(person, meeting.day))
  return [...new Set(meeting.activities)].filter(
    (activity) =>
      isHeldActivity(activity) &&
      activity !== ofLecturer &&
      !ofEachPresent.includes(activity) &&
      (secretaryCame || !ofSecretary.includes(activity)),
  )
}

/** A lecture is its giver's from the day the record names them. */
function lectureOf(held: Held): Act[] {
  const { meeting, minutedOn } = held
  const lecturer = meeting.record?.lecturer
  if (!lecturer || !minutedOn || !meeting.activities.includes('partyLecture')) return []
  const id = `${meeting._id}:lecture`
  return [{ ...sameOf(held), id, enteredOn: minutedOn, activities: [ofLecturer], by: lecturer }]
}

function trainingOf(held: Held, people: readonly Person[]): Act[] {
  const activities = ofEachPresent.filter((activity) => held.meeting.activities.includes(activity))
  if (activities.length === 0) return []
  return people
    .filter(({ present }) => present)
    .map(({ member }) => ({
      ...sameOf(held),
      id: `${held.meeting._id}:${member}`,
      activities,
      by: member,
    }))
}
